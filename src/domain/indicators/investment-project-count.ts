/** Number of investment projects. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const investmentProjectCount: Indicator = {
  id: 'investment-project-count',
  recompute: notRecomputable,
};
