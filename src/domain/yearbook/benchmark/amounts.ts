/**
 * How amounts of one cluster are shown: roubles in the unit that leaves the largest of a row readable, other units as their passport
 * says. Must never round what is compared.
 */
import type { Language } from '../../../kernel/language.ts';
import type { Unit } from '../../../kernel/unit.ts';
import { countDisplay, millionDisplay, percentDisplay } from '../../atlas/displays.ts';
import { showValue, showValueNumber } from '../../atlas/show-figure.ts';
import type { Display, IndicatorPassport } from '../../indicators/indicator.ts';

const billionDisplay: Display = { scale: 1e9, decimals: 2, label: { ru: 'млрд руб.', en: 'bn RUB' } };
const thousandDisplay: Display = { scale: 1e3, decimals: 0, label: { ru: 'тыс. руб.', en: 'thousand RUB' } };
const perPersonDisplay: Display = {
  scale: 1e6,
  decimals: 2,
  label: { ru: 'млн руб./чел.', en: 'mn RUB per person' },
};

/** Display of an indicator for these values. */
export function displayOf(
  { unit, display }: Pick<IndicatorPassport, 'unit' | 'display'>,
  values: readonly (number | null)[],
): Display {
  return unit === 'RUB' ? moneyDisplay(values) : display;
}

/** Roubles, by the largest of the values. */
export function moneyDisplay(values: readonly (number | null)[]): Display {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  if (largest >= 1e9) return billionDisplay;
  return largest >= 1e6 || largest === 0 ? millionDisplay : thousandDisplay;
}

/** Display of a bare unit of the law. */
export function displayOfUnit(unit: Unit, value: number | null): Display {
  if (unit === 'RUB') return moneyDisplay([value]);
  if (unit === 'RUB_PER_PERSON') return perPersonDisplay;
  return unit === 'fraction' ? percentDisplay : countDisplay;
}

const mostDecimals = 6;

/** A value beside the threshold it misses: with as many decimals as it takes to see the difference. */
export function showBeside(
  value: number,
  threshold: number | null,
  display: Display,
  language: Language,
): string {
  const at = (decimals: number) => ({ ...display, decimals });
  const isAlike = (decimals: number) =>
    threshold !== null &&
    value !== threshold &&
    showValueNumber(value, at(decimals), language) === showValueNumber(threshold, at(decimals), language);
  let { decimals } = display;
  while (decimals < mostDecimals && isAlike(decimals)) decimals += 1;
  return showValue(value, at(decimals), language);
}
