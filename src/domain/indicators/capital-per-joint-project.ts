/** Capital of the joint projects ÷ number of joint projects of the same year. */
import type { Indicator } from './indicator.ts';
import { ratioOf } from './ratio.ts';

export const capitalPerJointProject: Indicator = {
  id: 'capital-per-joint-project',
  recompute: ({ book, scope, period }) =>
    scope !== 'register-clusters'
      ? null
      : ratioOf(
          book,
          period,
          {
            scope,
            measure: 'joint-project-capital',
            name: { ru: 'капитал проектов', en: 'capital of projects' },
          },
          { scope, measure: 'joint-project-count', name: { ru: 'число проектов', en: 'number of projects' } },
        ),
};
