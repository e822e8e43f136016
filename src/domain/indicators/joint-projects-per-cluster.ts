/** Joint projects ÷ register clusters of the same year. */
import type { Indicator } from './indicator.ts';
import { ratioOf } from './ratio.ts';

export const jointProjectsPerCluster: Indicator = {
  id: 'joint-projects-per-cluster',
  recompute: ({ book, scope, period }) =>
    scope !== 'register-clusters'
      ? null
      : ratioOf(
          book,
          period,
          { scope, measure: 'joint-project-count', name: { ru: 'совместные проекты', en: 'joint projects' } },
          {
            scope: 'all-clusters',
            measure: 'register-cluster-count',
            name: { ru: 'кластеры реестра', en: 'register clusters' },
          },
        ),
};
