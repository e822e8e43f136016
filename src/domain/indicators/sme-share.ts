/** Share of small and medium-sized enterprises. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const smeShare: Indicator = { id: 'sme-share', recompute: notRecomputable };
