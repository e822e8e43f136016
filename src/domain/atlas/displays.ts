/** How figures that are not indicators are shown: counts, roubles in millions, shares in per cent, years. */
import type { Display } from '../indicators/indicator.ts';

export const countDisplay: Display = { scale: 1, decimals: 0, label: { ru: '', en: '' } };
export const yearDisplay: Display = { scale: 1, decimals: 0, label: { ru: '', en: '' } };
export const millionDisplay: Display = { scale: 1e6, decimals: 1, label: { ru: 'млн руб.', en: 'mn RUB' } };
export const percentDisplay: Display = { scale: 0.01, decimals: 1, label: { ru: '%', en: '%' } };
