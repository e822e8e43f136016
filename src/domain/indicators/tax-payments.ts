/** Yearly tax payments of the participants. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const taxPayments: Indicator = { id: 'tax-payments', recompute: notRecomputable };
