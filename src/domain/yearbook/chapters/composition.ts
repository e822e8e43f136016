/** Chapter: what a cluster consists of, as the edition's diagram names the parts. */
import type { Block } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { statementList, statementSource } from './statement-list.ts';

/** Blocks of the chapter. */
export function compositionChapter(compose: Composer): Block[] {
  const parts = compose.source.atlas.statements['composition-part'];
  const reading = parts.flatMap((part) => compose.source.book.byId(part.fact)?.provenance.reading ?? [])[0];
  return [
    compose.lead('lead'),
    compose.paragraph('organisation'),
    compose.heading('parts'),
    statementList(compose, parts, false),
    ...(reading
      ? [
          {
            kind: 'note' as const,
            title: compose.common('how-read'),
            paragraphs: [words(compose.say(reading))],
          },
        ]
      : []),
    ...statementSource(compose, parts),
  ];
}
