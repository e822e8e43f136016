/** Chapter: the Association that made the study, in its own printed figures. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { figureList } from './figure-list.ts';
import { statementList } from './statement-list.ts';

/** Blocks of the chapter. */
export function associationChapter(compose: Composer): Block[] {
  const { associationFigures, statements } = compose.source.atlas;
  const ofKind = (kind: string) =>
    statements['association-statement'].filter((one) => one.fields.kind === kind);
  const part = (kind: string): Block[] => {
    const list = ofKind(kind);
    return list.length === 0 ? [] : [compose.heading(kind), statementList(compose, list, false)];
  };
  return [
    compose.lead('lead'),
    ...figureList(
      compose,
      associationFigures.map((figure) => ({ figure, label: compose.say(figure.title) })),
    ),
    ...part('direction'),
    ...part('benefit'),
  ];
}
