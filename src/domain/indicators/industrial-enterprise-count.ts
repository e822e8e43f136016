/** Number of industrial enterprises. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const industrialEnterpriseCount: Indicator = {
  id: 'industrial-enterprise-count',
  recompute: notRecomputable,
};
