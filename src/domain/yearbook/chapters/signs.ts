/** Chapter: the signs by which a structure is recognised as an industrial cluster. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { statementList, statementSource } from './statement-list.ts';

/** Blocks of the chapter. */
export function signsChapter(compose: Composer): Block[] {
  const signs = compose.source.atlas.statements.sign;
  return [
    compose.lead('lead', { signs: signs.length }),
    statementList(compose, signs),
    ...statementSource(compose, signs),
  ];
}
