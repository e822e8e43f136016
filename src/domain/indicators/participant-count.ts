/** Number of participants of the clusters. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const participantCount: Indicator = { id: 'participant-count', recompute: notRecomputable };
