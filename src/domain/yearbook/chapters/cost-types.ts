/** Chapter: subsidised costs of the supported projects by type: printed amounts and shares, and shares recomputed. */
import { countDisplay } from '../../atlas/displays.ts';
import type { Block, ChartBlock, Table } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { chartPoint, describeSeries } from './indicator-chart.ts';
import { doubtNotes } from './indicator-table.ts';
import { headlineOf } from './observations.ts';

/** Blocks of the chapter. */
export function costTypesChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const total = headlineOf(atlas, 'support-total', ['supported-projects']);
  return [
    total
      ? compose.lead('lead', { types: atlas.subsidyCosts.length, total })
      : compose.lead('lead-without-total', { types: atlas.subsidyCosts.length }),
    costChart(compose),
    costTable(compose),
  ];
}

function costChart(compose: Composer): ChartBlock {
  const costs = [...compose.source.atlas.subsidyCosts].sort(
    (a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0),
  );
  const points = costs.map((cost) => chartPoint(compose, compose.say(cost.title), cost.amount));
  const caption = compose.text('chart');
  return {
    kind: 'chart',
    chart: 'bars',
    caption,
    description: describeSeries(caption, [{ name: '', points }]),
    series: [{ name: '', tone: 'petrol', points }],
    display: costs[0]?.amount.display ?? countDisplay,
    width: 'full',
    source: compose.sourceOf(costs.flatMap((cost) => cost.amount.lines)),
  };
}

function costTable(compose: Composer): Table {
  const costs = compose.source.atlas.subsidyCosts;
  return {
    kind: 'table',
    caption: compose.text('table'),
    columns: [
      { title: compose.text('column-type'), align: 'start', weight: 6 },
      { title: compose.text('column-amount'), align: 'end', weight: 2 },
      { title: compose.text('column-share'), align: 'end', weight: 2 },
      { title: compose.text('column-share-recomputed'), align: 'end', weight: 2 },
    ],
    groups: [
      {
        title: null,
        rows: costs.map((cost) => ({
          cells: [
            words(compose.say(cost.title)),
            compose.cell(cost.amount),
            compose.cell(cost.share),
            compose.cell(cost.shareRecomputed),
          ],
        })),
      },
    ],
    notes: doubtNotes(
      compose,
      costs.map((cost) => cost.amount),
    ),
    source: compose.sourceOf(costs.flatMap((cost) => cost.amount.lines)),
    dense: false,
  };
}
