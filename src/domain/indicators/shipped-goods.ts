/** Goods of own production shipped. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const shippedGoods: Indicator = { id: 'shipped-goods', recompute: notRecomputable };
