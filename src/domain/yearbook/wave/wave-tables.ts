/** Tables of a wave: indicators by year, the spread over clusters, and places side by side. Each number leads to its passport. */
import type { AtlasIndicator } from '../../atlas/atlas.ts';
import { showValueNumber } from '../../atlas/show-figure.ts';
import type { WaveCell } from '../../atlas/wave/public-wave.ts';
import { mainKinds } from '../../indicators/wave/statistic.ts';
import type { Column, Row, Runs, Source, Table } from '../blocks.ts';
import { type Composer, words } from '../chapters/composer.ts';
import { unitRuns } from '../chapters/indicator-table.ts';
import type { WaveSource } from './wave-source.ts';

/** The hand that writes about a wave. */
export interface WaveComposer {
  readonly compose: Composer;
  readonly source: WaveSource;
  /** Indicators that the wave has, in their order. */
  readonly indicators: readonly AtlasIndicator[];
  readonly lastYear: string;
}

const start = (title: string): Column => ({ title, align: 'start', weight: 1 });
const end = (title: string): Column => ({ title, align: 'end', weight: 0 });

/** Where the content comes from: no lines of print. */
export function waveTableSource({ compose, source }: WaveComposer): Source {
  return { label: compose.text('source', { wave: source.wave.replace(/^wave-/, '') }), lines: [] };
}

/** The main cell of a scope, indicator and year: the sum, the ratio of sums or the mean of participants. */
export function mainCell({ source }: WaveComposer, indicator: string, scope: string, year: string) {
  const { cells } = source.figures;
  return mainKinds.flatMap((kind) => cells.get(`${indicator}~${scope}~${year}~${kind}`) ?? [])[0];
}

/** The number as a link to its passport; in words where it is suppressed, a dash where nobody answered. */
export function cellRuns(
  { compose, source }: WaveComposer,
  indicator: AtlasIndicator,
  cell: WaveCell | undefined,
): Runs {
  if (!cell) return words(compose.common('absent'), 'muted');
  if (cell.value === null) return words(compose.text('hidden'), 'muted');
  const href = `/waves/${source.wave}/figures/${cell.id}?as=r${source.revision}`;
  const isMean = cell.kind === 'mean' || cell.kind === 'median';
  const { display } = indicator;
  const shown =
    isMean && display.scale === 1 && display.decimals === 0 ? { ...display, decimals: 1 } : display;
  return [{ kind: 'link', text: showValueNumber(cell.value, shown, compose.language), href }];
}

const named = ({ compose }: WaveComposer, indicator: AtlasIndicator): Runs => [
  ...words(compose.say(indicator.title)),
  ...unitRuns(compose, indicator),
];

/** Indicators as rows, years as columns. */
export function yearTable(
  wave: WaveComposer,
  caption: string,
  scopes: readonly { scope: string; name: string }[],
): Table {
  const { compose, source, indicators } = wave;
  const { periods } = source.figures;
  const rowOf = (indicator: AtlasIndicator, scope: string, head: Runs): Row => ({
    cells: [
      head,
      ...periods.map((year) => cellRuns(wave, indicator, mainCell(wave, indicator.id, scope, year))),
    ],
  });
  const only = scopes.length === 1 ? scopes[0] : undefined;
  return {
    kind: 'table',
    caption: compose.text(caption),
    columns: [start(only ? compose.common('column-indicator') : compose.text('place')), ...periods.map(end)],
    groups: only
      ? [{ title: null, rows: indicators.map((one) => rowOf(one, only.scope, named(wave, one))) }]
      : indicators.map((one) => ({
          title: named(wave, one)
            .map((run) => run.text)
            .join(''),
          rows: scopes.map(({ scope, name }) => rowOf(one, scope, words(name))),
        })),
    notes: [],
    source: waveTableSource(wave),
    dense: only === undefined,
  };
}

/** Mean and median over clusters of the last year, with how many stand behind. */
export function spreadTable(wave: WaveComposer): Table {
  const { compose, source, indicators, lastYear } = wave;
  const rowOf = (indicator: AtlasIndicator): Row => {
    const own = source.figures
      .ofScope('all-clusters')
      .filter((cell) => cell.indicator === indicator.id && cell.period === lastYear);
    const at = (...kinds: WaveCell['kind'][]) => own.find((cell) => kinds.includes(cell.kind));
    const main = at(...mainKinds);
    return {
      cells: [
        named(wave, indicator),
        cellRuns(wave, indicator, at('mean', 'mean-of-clusters')),
        cellRuns(wave, indicator, at('median', 'median-of-clusters')),
        words(main ? String(main.clusters) : compose.common('absent')),
        words(main?.answers == null ? compose.common('absent') : String(main.answers)),
      ],
    };
  };
  const columns = (['mean', 'median', 'cluster-count', 'answers'] as const).map((key) =>
    end(compose.text(key)),
  );
  return {
    kind: 'table',
    caption: compose.text('spread-table', { year: lastYear }),
    columns: [start(compose.common('column-indicator')), ...columns],
    groups: [{ title: null, rows: indicators.map(rowOf) }],
    notes: [],
    source: waveTableSource(wave),
    dense: false,
  };
}

/** Places of the last year side by side, a few indicators across. */
export function placeTable(
  wave: WaveComposer,
  caption: string,
  scopes: readonly { scope: string; name: string }[],
  across: readonly string[],
): Table {
  const { compose, indicators, lastYear } = wave;
  const shown = indicators.filter((one) => across.includes(one.id));
  return {
    kind: 'table',
    caption: compose.text(caption, { year: lastYear }),
    columns: [
      { ...start(compose.text('place')), weight: 1 },
      ...shown.map((one) => end(`${compose.say(one.shortTitle)}${unitOf(compose, one)}`)),
    ],
    groups: [
      {
        title: null,
        rows: scopes.map(({ scope, name }) => ({
          cells: [
            words(name),
            ...shown.map((one) => cellRuns(wave, one, mainCell(wave, one.id, scope, lastYear))),
          ],
        })),
      },
    ],
    notes: [],
    source: waveTableSource(wave),
    dense: true,
  };
}

function unitOf(compose: Composer, indicator: AtlasIndicator): string {
  const label = compose.say(indicator.display.label);
  return label === '' ? '' : `, ${label}`;
}
