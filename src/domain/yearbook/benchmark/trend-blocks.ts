/** The part on the years: one small picture an indicator and one table a wave. A year without an answer is a gap, never zero. */
import { showTick, showValueNumber } from '../../atlas/show-figure.ts';
import type { Display, IndicatorPassport } from '../../indicators/indicator.ts';
import { valueOfCluster } from '../../indicators/wave/peers.ts';
import type { Block, ChartBlock, Row } from '../blocks.ts';
import { type Composer, words } from '../chapters/composer.ts';
import { describeSeries } from '../chapters/indicator-chart.ts';
import { displayOf } from './amounts.ts';
import type { AnsweredWave, BenchmarkSource } from './benchmark-source.ts';
import { insideSentence, numberOf } from './law-blocks.ts';
import { valueRun } from './standing-blocks.ts';

export function trendBlocks(compose: Composer, source: BenchmarkSource): Block[] {
  const years = yearsOf([source.wave, ...source.formerWaves]);
  const charts = source.indicators.flatMap((passport) => trendChart(compose, source, passport, years) ?? []);
  return [
    compose.heading('trend-heading'),
    compose.paragraph(source.formerWaves.length === 0 ? 'trend-first' : 'trend', {
      former: source.formerWaves.map(({ name }) => insideSentence(compose.say(name))).join(', '),
    }),
    ...charts,
    trendTable(compose, source, years),
  ];
}

function yearsOf(waves: readonly AnsweredWave[]): string[] {
  return [...new Set(waves.flatMap(({ tallies }) => tallies.map(({ year }) => year)))].sort();
}

const valueAt = ({ tallies }: AnsweredWave, indicator: string, year: string): number | null => {
  const tally = tallies.find((one) => one.year === year);
  return tally ? valueOfCluster(indicator, tally) : null;
};

/** As this wave says; years that it does not ask for as the newest wave that did. */
function newestAt(source: BenchmarkSource, indicator: string, year: string): number | null {
  const asked = [source.wave, ...source.formerWaves].find(({ tallies }) =>
    tallies.some((one) => one.year === year),
  );
  return asked ? valueAt(asked, indicator, year) : null;
}

function trendChart(
  compose: Composer,
  source: BenchmarkSource,
  passport: IndicatorPassport,
  years: readonly string[],
): ChartBlock | null {
  const values = years.map((year) => newestAt(source, passport.id, year));
  if (values.filter((value) => value !== null).length < 2) return null;
  const display = displayOf(passport, values);
  const label = compose.say(display.label);
  const caption = compose.say(passport.shortTitle) + (label === '' ? '' : `, ${label}`);
  const points = years.map((year, at) => {
    const value = values[at] ?? null;
    return {
      label: year,
      value,
      shown: value === null ? compose.text('no-data') : showTick(value, display, compose.language),
      ambiguous: false,
      recomputed: false,
    };
  });
  const series = [{ name: '', tone: 'petrol' as const, points }];
  return {
    kind: 'chart',
    chart: points.length > 2 ? 'lines' : 'bars',
    caption,
    description: describeSeries(caption, series),
    series,
    display,
    width: 'third',
    source: { label: '', lines: [] },
  };
}

function trendTable(compose: Composer, source: BenchmarkSource, years: readonly string[]): Block {
  const waves = [source.wave, ...source.formerWaves];
  return {
    kind: 'table',
    caption: compose.text('trend-table'),
    columns: [
      { title: compose.text('column-indicator'), align: 'start', weight: 6 },
      ...years.map((title) => ({ title, align: 'end' as const, weight: 2 })),
    ],
    groups: waves.map((wave) => ({
      title: waves.length === 1 ? null : compose.say(wave.name),
      rows: source.indicators.flatMap((passport) => trendRow(compose, source, wave, passport, years)),
    })),
    notes: [compose.runs('trend-note')],
    source: { label: compose.text('source', numberOf(compose, source)), lines: [] },
    dense: true,
  };
}

function trendRow(
  compose: Composer,
  source: BenchmarkSource,
  wave: AnsweredWave,
  passport: IndicatorPassport,
  years: readonly string[],
): Row[] {
  const values = years.map((year) => valueAt(wave, passport.id, year));
  if (values.every((value) => value === null)) return [];
  const display = displayOf(passport, values);
  const label = compose.say(display.label);
  const cell = (value: number | null, year: string) =>
    value === null
      ? words(compose.common('absent'), 'muted')
      : valueRun(
          showNumber(value, display, compose),
          wave === source.wave ? source.passportOf(passport.id, Number(year)) : null,
        );
  return [
    {
      cells: [
        [...words(compose.say(passport.title)), ...words(label === '' ? '' : `, ${label}`, 'muted')],
        ...years.map((year, at) => cell(values[at] ?? null, year)),
      ],
    },
  ];
}

const showNumber = (value: number, display: Display, compose: Composer) =>
  showValueNumber(value, display, compose.language);
