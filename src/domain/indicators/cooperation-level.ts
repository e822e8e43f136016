/** Average share of output used by other participants. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const cooperationLevel: Indicator = { id: 'cooperation-level', recompute: notRecomputable };
