/** Chapter: indicators of the clusters in the register, beside manufacturing in the country where the edition compares. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { districtPanels, districtTable } from './district-series.ts';
import { indicatorChart } from './indicator-chart.ts';
import { type IndicatorLine, indicatorTable } from './indicator-table.ts';
import { investmentIndicators } from './investment.ts';
import { indicatorsIn } from './observations.ts';
import { scopeName } from './scope-names.ts';

/** Blocks of the chapter. */
export function registerIndicatorsChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const own = indicatorsIn(atlas, 'register-clusters', ['register-cluster-count', ...investmentIndicators]);
  const compared = indicatorsIn(atlas, 'manufacturing-russia').map((indicator) => indicator.id);
  const lines = own.flatMap((indicator): IndicatorLine[] => {
    const line = { indicator, scope: 'register-clusters' };
    if (!compared.includes(indicator.id)) return [line];
    const scope = 'manufacturing-russia';
    return [
      line,
      { indicator, scope, title: `${compose.say(indicator.title)}: ${scopeName(compose, scope)}` },
    ];
  });
  const charts = own.map((indicator) =>
    indicatorChart(compose, indicator, [
      {
        scope: 'register-clusters',
        name: compared.includes(indicator.id) ? compose.text('register') : '',
        tone: 'copper',
      },
      { scope: 'manufacturing-russia', name: compose.text('manufacturing'), tone: 'muted' },
    ]),
  );
  return [
    compose.lead('lead'),
    ...districtPanels(compose, 'register-cluster-count', 'panels', 'copper'),
    districtTable(compose, 'register-cluster-count', 'district-table'),
    compose.heading('indicators'),
    ...charts.filter((chart) => chart !== null).sort((a, b) => b.series.length - a.series.length),
    indicatorTable(compose, 'table', lines),
  ];
}
