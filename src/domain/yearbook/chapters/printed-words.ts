/** The few words that a printer sets around the blocks, from the rulebook. */
import type { PrintedWords } from '../yearbook.ts';
import type { Composer } from './composer.ts';

/** Words of the running head, the foot and the captions. */
export function printedWords(compose: Composer): PrintedWords {
  return {
    contents: compose.common('contents'),
    page: compose.common('page'),
    revision: compose.common('revision'),
    source: compose.common('source'),
    lines: compose.common('lines'),
    settles: compose.common('settles'),
    figure: compose.common('figure'),
    table: compose.common('table'),
    ambiguityMark: compose.common('ambiguity-mark'),
  };
}
