/**
 * The one place where a number becomes text: pages, pictures, exports for people and the yearbook all call it, so that the same
 * figure reads the same everywhere. Rounds half up on exact decimals (never on binary fractions); must never round a value that
 * is compared or computed with.
 */
import type { Language, Text } from '../../kernel/language.ts';
import { say } from '../../kernel/language.ts';
import type { Display } from '../indicators/indicator.ts';
import type { Figure } from './figure.ts';

/** Narrow no-break space between thousands. */
const thousandsSpace = '\u202F';
const noBreakSpace = '\u00A0';

const noData: Text = { ru: 'нет данных', en: 'no data' };

/** A decimal number as an integer and the number of its decimals: 12.5 is { digits: 125n, decimals: 1 }. */
interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** A figure with its unit, e.g. `422,8 млрд руб.`; a published figure keeps the precision it was printed with. */
export function showFigure(figure: Figure, language: Language): string {
  return withLabel(showFigureNumber(figure, language), figure.value, figure.display, language);
}

/** The number of a figure without its unit, for tables whose heading names the unit. */
export function showFigureNumber(figure: Figure, language: Language): string {
  if (figure.value === null) return say(noData, language);
  if (figure.unit === 'year') return String(figure.value);
  return showValueNumber(figure.value, { ...figure.display, decimals: decimalsOf(figure) }, language);
}

/** A value with its unit, rounded half up to the decimals of `display`; null reads “no data”, never zero. */
export function showValue(value: number | null, display: Display, language: Language): string {
  return withLabel(showValueNumber(value, display, language), value, display, language);
}

/** A value without its unit. */
export function showValueNumber(value: number | null, display: Display, language: Language): string {
  if (value === null || !Number.isFinite(value)) return say(noData, language);
  return group(roundScaled(value, display), language);
}

/** A value on an axis, without its unit and without needless zeros: 150, not 150,0. */
export function showTick(value: number, display: Display, language: Language): string {
  const exact = roundScaled(value, display).replace(/\.?0+$/, (zeros) => (zeros.includes('.') ? '' : zeros));
  return group(exact.includes('.') ? exact.replace(/0+$/, '') : exact, language);
}

/** A plain count, e.g. `13 700`. */
export function showCount(value: number, language: Language): string {
  return group(roundScaled(value, { scale: 1, decimals: 0 }), language);
}

function withLabel(number: string, value: number | null, display: Display, language: Language): string {
  const label = say(display.label, language);
  if (label === '' || value === null || !Number.isFinite(value)) return number;
  return label === '%' && language === 'en' ? `${number}%` : `${number}${noBreakSpace}${label}`;
}

/** Exact decimal of a number's shortest notation, exponents included. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}

/** value ÷ scale as digits with a plain point: `-12.50`. Halves go away from zero. */
function roundScaled(value: number, { scale, decimals }: Pick<Display, 'scale' | 'decimals'>): string {
  const top = decimalOf(value);
  const bottom = decimalOf(scale);
  const numerator = top.digits * 10n ** BigInt(bottom.decimals + decimals);
  const denominator = bottom.digits * 10n ** BigInt(top.decimals);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  const padded = rounded.toString().padStart(decimals + 1, '0');
  const point = padded.length - decimals;
  const sign = numerator < 0n && rounded > 0n ? '-' : '';
  return `${sign}${padded.slice(0, point)}${decimals > 0 ? `.${padded.slice(point)}` : ''}`;
}

function group(plain: string, language: Language): string {
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousandsSpace);
  const sign = plain.startsWith('-') ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `${language === 'ru' ? ',' : '.'}${fraction}`);
}

/**
 * Decimals of a figure: those of the printed string carried over to the shown unit (0,65 bn printed and shown in millions has
 * none); the display's own where nothing readable is printed.
 */
function decimalsOf(figure: Figure): number {
  const match =
    figure.basis === 'published'
      ? /^\s*([\d\s\u00A0\u202F]+)(?:[.,](\d+))?\s*%?\s*$/.exec(figure.printed ?? '')
      : null;
  if (!match || figure.value === null || figure.value === 0) return figure.display.decimals;
  const fraction = match[2] ?? '';
  const printed = Number(`${(match[1] ?? '').replace(/\s/g, '')}.${fraction}`);
  const shift = Math.round(Math.log10(figure.display.scale / (figure.value / printed)));
  return Math.max(0, fraction.length + shift);
}
