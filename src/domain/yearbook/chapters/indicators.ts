/** Chapter: indicators of all clusters together and of an average cluster. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { indicatorChart } from './indicator-chart.ts';
import { indicatorTable } from './indicator-table.ts';
import { indicatorsIn } from './observations.ts';

/** Shown in chapters of their own. */
const elsewhere = [
  'cluster-count',
  'federal-subject-count',
  'register-cluster-count',
  'responding-subject-count',
];

/** Blocks of the chapter. */
export function indicatorsChapter(compose: Composer): Block[] {
  const totals = indicatorsIn(compose.source.atlas, 'all-clusters', elsewhere);
  const averages = indicatorsIn(compose.source.atlas, 'average-cluster', elsewhere);
  const charts = (list: typeof totals, scope: string) =>
    list.flatMap(
      (indicator) => indicatorChart(compose, indicator, [{ scope, name: '', tone: 'petrol' }]) ?? [],
    );
  return [
    compose.lead('lead'),
    compose.heading('totals'),
    ...charts(totals, 'all-clusters'),
    indicatorTable(
      compose,
      'totals-table',
      totals.map((indicator) => ({ indicator, scope: 'all-clusters' })),
    ),
    compose.heading('averages'),
    compose.paragraph('averages-note'),
    ...charts(averages, 'average-cluster'),
    indicatorTable(
      compose,
      'averages-table',
      averages.map((indicator) => ({ indicator, scope: 'average-cluster' })),
    ),
  ];
}
