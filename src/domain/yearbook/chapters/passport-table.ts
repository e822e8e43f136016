/** The passports of the figures that a book shows: value, origin and lines of each; references in the text lead to these rows. */
import { showLineRanges } from '../../../kernel/line-range.ts';
import type { Figure } from '../../atlas/figure.ts';
import { showFigure, showFigureNumber } from '../../atlas/show-figure.ts';
import type { Block, Row } from '../blocks.ts';
import { type Composer, mergeLines, words } from './composer.ts';
import { scopeName } from './scope-names.ts';

/** One row per figure, grouped by what is measured. */
export function passportTable(compose: Composer, shown: readonly Figure[]): Block {
  const byIndicator = [...Map.groupBy(shown, (figure) => compose.say(figure.title))];
  return {
    kind: 'table',
    caption: compose.common('passports-table'),
    columns: [
      { title: compose.common('column-scope'), align: 'start', weight: 5 },
      { title: compose.common('column-period'), align: 'start', weight: 0 },
      { title: compose.common('column-value'), align: 'end', weight: 0 },
      { title: compose.common('column-basis'), align: 'start', weight: 6 },
      { title: compose.common('column-lines'), align: 'end', weight: 3 },
    ],
    groups: byIndicator.map(([title, figures]) => ({
      title,
      rows: figures.map((one) => passportRow(compose, one)),
    })),
    notes: [],
    source: { label: '', lines: [] },
    dense: true,
  };
}

function passportRow(compose: Composer, figure: Figure): Row {
  return {
    cells: [
      [{ kind: 'link', text: scopeName(compose, figure.scope), href: `/figures/${figure.id}` }],
      words(figure.period, 'muted'),
      [
        {
          kind: 'text',
          text:
            figure.unit === 'count'
              ? showFigureNumber(figure, compose.language)
              : showFigure(figure, compose.language),
        },
        ...words(figure.ambiguous ? compose.common('ambiguity-mark') : ''),
      ],
      words(basisWords(compose, figure), 'muted'),
      words(
        figure.lines.length === 0 ? compose.common('whole-list') : showLineRanges(mergeLines(figure.lines)),
        'muted',
      ),
    ],
    passportOf: figure.id,
  };
}

function basisWords(compose: Composer, figure: Figure): string {
  if (figure.basis !== 'published') return compose.say(figure.formula);
  const printed = [figure.printed, figure.printedUnit]
    .filter((piece) => piece !== null && piece !== '')
    .join(' ');
  return compose.common('basis-printed', { printed });
}
