/** Chapter: how the number of clusters changed by federal district. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { districtPanels, districtTable } from './district-series.ts';
import { indicatorChart } from './indicator-chart.ts';

/** Blocks of the chapter. */
export function districtsChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const country = ['cluster-count', 'federal-subject-count'].map((id) =>
    indicatorChart(
      compose,
      atlas.indicator(id),
      [{ scope: 'all-clusters', name: '', tone: 'petrol' }],
      'half',
    ),
  );
  return [
    compose.lead('lead'),
    ...districtPanels(compose, 'cluster-count', 'panels', 'petrol'),
    districtTable(compose, 'cluster-count', 'table'),
    ...country.filter((chart) => chart !== null),
  ];
}
