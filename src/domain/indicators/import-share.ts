/** Share of imported materials, raw materials and components. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const importShare: Indicator = { id: 'import-share', recompute: notRecomputable };
