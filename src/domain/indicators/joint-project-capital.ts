/** Capital of the joint projects. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const jointProjectCapital: Indicator = { id: 'joint-project-capital', recompute: notRecomputable };
