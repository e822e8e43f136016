/** Fixed capital investment. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const fixedCapitalInvestment: Indicator = {
  id: 'fixed-capital-investment',
  recompute: notRecomputable,
};
