/** Number of jobs. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const jobs: Indicator = { id: 'jobs', recompute: notRecomputable };
