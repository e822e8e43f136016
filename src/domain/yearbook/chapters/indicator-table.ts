/** A table of indicators by year: what is printed, and for the edition's year what the printed components give. */
import type { AtlasIndicator } from '../../atlas/atlas.ts';
import type { Figure } from '../../atlas/figure.ts';
import type { Row, Runs, Table } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { observationsOf, periodsOf } from './observations.ts';

/** One line of the table: an indicator in a scope, under a name of its own where the title would not tell lines apart. */
export interface IndicatorLine {
  readonly indicator: AtlasIndicator;
  readonly scope: string;
  readonly title?: string;
}

/** Table of `lines`; the units stand beside the titles. */
export function indicatorTable(
  compose: Composer,
  captionKey: string,
  lines: readonly IndicatorLine[],
): Table {
  const { atlas } = compose.source;
  const points = lines.flatMap((line) => observationsOf(atlas, line.indicator.id, line.scope));
  const periods = periodsOf(points);
  const anyRecomputed = points.some((point) => point.recomputed !== null);
  const figures = points.flatMap((point) => [point.published].filter((figure) => figure !== null));
  return {
    kind: 'table',
    caption: compose.text(captionKey),
    columns: [
      { title: compose.common('column-indicator'), align: 'start', weight: 1 },
      ...periods.map((period) => ({ title: period, align: 'end' as const, weight: 0 })),
      ...(anyRecomputed
        ? [{ title: compose.common('column-recomputed'), align: 'end' as const, weight: 0 }]
        : []),
    ],
    groups: [{ title: null, rows: lines.map((line) => lineRow(compose, line, periods, anyRecomputed)) }],
    notes: doubtNotes(compose, figures),
    source: compose.sourceOf(figures.flatMap((figure) => figure.lines)),
    dense: false,
  };
}

function lineRow(
  compose: Composer,
  line: IndicatorLine,
  periods: readonly string[],
  recomputed: boolean,
): Row {
  const points = observationsOf(compose.source.atlas, line.indicator.id, line.scope);
  const lost = line.indicator.missing.some((point) => point.scope === line.scope);
  const at = (period: string) => points.find((point) => point.period === period);
  const published = (period: string): Runs => {
    const figure = at(period)?.published;
    if (!figure && lost) return words(compose.common('lost'), 'muted');
    return compose.cell(figure);
  };
  const computed = points.findLast((point) => point.recomputed !== null)?.recomputed;
  return {
    cells: [
      [...words(line.title ?? compose.say(line.indicator.title)), ...unitRuns(compose, line.indicator)],
      ...periods.map(published),
      ...(recomputed ? [compose.cell(computed)] : []),
    ],
  };
}

/** The unit after a comma, muted; nothing for plain counts. */
export function unitRuns(compose: Composer, indicator: AtlasIndicator): Runs {
  const label = compose.say(indicator.display.label);
  return words(label === '' ? '' : `, ${label}`, 'muted');
}

/** One line that explains the mark of doubt, where a table shows it. */
export function doubtNotes(compose: Composer, figures: readonly Figure[]): Runs[] {
  return figures.some((figure) => figure.ambiguous) ? [words(compose.common('ambiguity-note'))] : [];
}
