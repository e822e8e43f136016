/** Worded statements of the edition as a numbered list with a line of sources under it. */
import { showLineRanges } from '../../../kernel/line-range.ts';
import type { AtlasStatement } from '../../atlas/atlas.ts';
import type { List, Paragraph } from '../blocks.ts';
import { type Composer, mergeLines, words } from './composer.ts';

/** The statements in printed order. */
export function statementList(
  compose: Composer,
  statements: readonly AtlasStatement[],
  numbered = true,
): List {
  return { kind: 'list', numbered, items: statements.map((one) => words(compose.say(one.text))) };
}

/** Where the statements stand in the source. */
export function statementSource(compose: Composer, statements: readonly AtlasStatement[]): Paragraph[] {
  const lines = mergeLines(statements.flatMap((one) => one.lines));
  if (lines.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      runs: words(compose.common('source-of', { lines: showLineRanges(lines) }), 'muted'),
      small: true,
    },
  ];
}
