/**
 * Labour productivity as the review defines it: shipped goods ÷ jobs (proven on the register clusters of 2016 and 2017). For all
 * clusters only the averages per cluster are printed; their ratio is the ratio of averages, not the average of ratios.
 */
import type { Indicator } from './indicator.ts';
import { ratioOf } from './ratio.ts';

/** Scope of the published value → scope that prints its components. */
const componentScope: Readonly<Record<string, string>> = {
  'register-clusters': 'register-clusters',
  'all-clusters': 'average-cluster',
};

export const labourProductivity: Indicator = {
  id: 'labour-productivity',
  recompute: ({ book, scope, period }) => {
    const components = componentScope[scope];
    if (components === undefined) return null;
    return ratioOf(
      book,
      period,
      {
        scope: components,
        measure: 'shipped-goods',
        name: { ru: 'отгруженные товары', en: 'shipped goods' },
      },
      { scope: components, measure: 'jobs', name: { ru: 'рабочие места', en: 'jobs' } },
    );
  },
};
