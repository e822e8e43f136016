/** The part on peers: a strip of percentiles and the same as a table, with the group and how many are in it. No peer's own value. */

import { percentDisplay } from '../../atlas/displays.ts';
import { showCount, showValue } from '../../atlas/show-figure.ts';
import type { IndicatorPassport } from '../../indicators/indicator.ts';
import { peerRules, type Standing } from '../../indicators/wave/peers.ts';
import type { Block, ChartBlock, Row, Runs, Table } from '../blocks.ts';
import { type Composer, words } from '../chapters/composer.ts';
import { describeSeries } from '../chapters/indicator-chart.ts';
import { displayOf } from './amounts.ts';
import type { BenchmarkSource } from './benchmark-source.ts';
import { numberOf } from './law-blocks.ts';

const wholePercent = { ...percentDisplay, decimals: 0 };

interface Shown {
  readonly passport: IndicatorPassport;
  readonly standing: Standing;
}

export function standingBlocks(compose: Composer, source: BenchmarkSource): Block[] {
  const shown = source.indicators.flatMap((passport): Shown[] => {
    const standing = source.standings.find(({ indicator }) => indicator === passport.id);
    return standing ? [{ passport, standing }] : [];
  });
  const placed = shown.filter(({ standing }) => standing.percentile !== null);
  return [
    compose.heading('peers-heading'),
    compose.paragraph('peers', {
      industries: source.industries.map((name) => compose.say(name)).join(', ') || compose.common('absent'),
      size: compose.text(
        source.cluster.size === null ? 'size-none' : `size-${source.cluster.size}`,
        bounds(),
      ),
      accepted: source.acceptedPeers,
      enough: showCount(peerRules.enough, compose.language),
      fewest: showCount(peerRules.fewest, compose.language),
    }),
    ...(placed.length === 0 ? [compose.paragraph('peers-none')] : [strip(compose, source, placed)]),
    standingTable(compose, source, shown),
  ];
}

const bounds = () => ({ medium: peerRules.mediumFrom, large: peerRules.largeFrom });

function strip(compose: Composer, source: BenchmarkSource, placed: readonly Shown[]): ChartBlock {
  const caption = compose.text('strip', { year: String(source.year) });
  const points = placed.map(({ passport, standing }) => ({
    label: compose.say(passport.shortTitle),
    value: standing.percentile,
    shown: percentText(compose, standing.percentile),
    ambiguous: false,
    recomputed: false,
  }));
  return {
    kind: 'chart',
    chart: 'strips',
    caption,
    description: describeSeries(caption, [{ name: '', points }]),
    series: [{ name: '', tone: 'petrol', points }],
    display: wholePercent,
    width: 'full',
    source: { label: compose.text('source-peers', numberOf(compose, source)), lines: [] },
  };
}

const percentText = (compose: Composer, value: number | null) =>
  showValue(value, wholePercent, compose.language);

function standingTable(compose: Composer, source: BenchmarkSource, shown: readonly Shown[]): Block {
  return {
    kind: 'table',
    caption: compose.text('standing-table', { year: String(source.year) }),
    columns: [
      { title: compose.text('column-indicator'), align: 'start', weight: 6 },
      { title: compose.text('column-value'), align: 'end', weight: 3 },
      { title: compose.text('column-percentile'), align: 'end', weight: 3 },
      { title: compose.text('column-typical'), align: 'end', weight: 3 },
    ],
    groups: groupsOf(compose, source, shown),
    notes: [compose.runs('standing-note')],
    source: { label: compose.text('source-peers', numberOf(compose, source)), lines: [] },
    dense: true,
  };
}

/** One band a group, so that each row says among whom and how many. */
function groupsOf(compose: Composer, source: BenchmarkSource, shown: readonly Shown[]): Table['groups'] {
  const titleOf = ({ standing: { group, reason, peers } }: Shown) =>
    group === null
      ? compose.text(reason ?? 'no-value', { peers })
      : compose.text(`group-${group}`, { peers });
  return [...Map.groupBy(shown, titleOf)].map(([title, rows]) => ({
    title,
    rows: rows.map((one) => standingRow(compose, source, one)),
  }));
}

function standingRow(compose: Composer, source: BenchmarkSource, { passport, standing }: Shown): Row {
  const { value, percentile, typical } = standing;
  const display = displayOf(passport, [value, typical]);
  const absent = words(compose.common('absent'), 'muted');
  return {
    cells: [
      words(compose.say(passport.title)),
      value === null
        ? words(compose.text('no-data'), 'muted')
        : valueRun(showValue(value, display, compose.language), source.passportOf(passport.id, source.year)),
      percentile === null ? absent : words(percentText(compose, percentile)),
      typical === null ? absent : words(showValue(typical, display, compose.language)),
    ],
  };
}

/** A value that leads to its passport where there is one. */
export function valueRun(text: string, href: string | null): Runs {
  return href === null ? words(text) : [{ kind: 'link', text, href }];
}
