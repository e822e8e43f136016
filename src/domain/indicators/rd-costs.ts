/** R&D costs. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const rdCosts: Indicator = { id: 'rd-costs', recompute: notRecomputable };
