/** Goods shipped abroad. No published edition prints them: they come from answers of the survey only. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const exports: Indicator = { id: 'exports', recompute: notRecomputable };
