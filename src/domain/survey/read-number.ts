/**
 * A number as people write it, the one place for the form and the workbook. Spaces, apostrophes, or commas or full stops set thousands
 * apart, one comma or full stop the fraction; whatever could be read in two ways is unclear. Must never return a number that somebody
 * could have meant otherwise.
 */

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'unclear'; readonly reason: 'notNumber' | 'ambiguous' | 'tooLong' };

/** Digits that a double keeps exactly. */
const mostDigits = 15;

/** Thousand roubles below this are exact to the rouble. */
export const largestMoney = 1e12;

/** Sign, digits (with one kind of mark before each three of them), mark and fraction. */
const grammar = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}([ '.,])\d{3}(?:\3\d{3})*)(?:([.,])(\d+))?$/;

/**
 * Reads a number from text. `largest` is the largest value that the question can have: where the reading as thousands would exceed
 * it, a single mark before three digits can only be a fraction (12,345 per cent).
 */
export function readNumber(text: string, largest: number | null): NumberReading {
  const plain = plainSpaces(text).replace(/[\u2019\u02bc]/g, "'");
  const match = grammar.exec(plain.trim());
  const [, sign = '', whole = '', group = '', mark = '', fraction = ''] = match ?? [];
  // A mark that sets thousands apart cannot set the fraction apart as well.
  if (!match || (group !== '' && group === mark)) return { kind: 'unclear', reason: 'notNumber' };
  const digits = whole.replace(/\D/g, '');
  const kept = fraction.replace(/0+$/, '');
  if ((digits + kept).replace(/^0+/, '').length > mostDigits) return { kind: 'unclear', reason: 'tooLong' };
  if (mark !== '' && isAmbiguous(whole, fraction, largest)) return { kind: 'unclear', reason: 'ambiguous' };
  const value = Number(`${sign}${digits}.${kept || '0'}`);
  return { kind: 'number', value: value === 0 ? 0 : value, decimals: kept.length };
}

/**
 * 1,234 is one and a bit or more than a thousand; 0,125 and 1 234,567 and 1234,567 can be read in one way only, and so can 1,234.5
 * (of two marks the last sets the fraction apart) and 1,234,567 (a mark that stands twice cannot).
 */
function isAmbiguous(whole: string, fraction: string, largest: number | null): boolean {
  const looksGrouped = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return looksGrouped && !(largest !== null && Number(whole + fraction) > largest);
}

/** The noise of binary fractions (0.1 + 0.2) is not what anybody wrote: twelve decimals and fifteen digits are kept. */
export function withoutNoise(value: number): number {
  const rounded = Number(Number(value.toPrecision(mostDigits)).toFixed(12));
  return rounded === 0 ? 0 : rounded;
}

/** Decimals that a number shows when written out. */
export function decimalsOf(value: number): number {
  return (plainDigits(value).split('.')[1] ?? '').length;
}

/** A number written out without an exponent. */
export function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** No-break, thin and figure spaces as plain ones, the minus sign as a hyphen. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replace(/^\s*\u2212/, '-');
}

/** Zero-width spaces, joiners, the byte order mark, soft hyphens: copied along unseen. What turns the direction of writing stays: it changes what is seen. */
const unseen = /[\u00ad\u200b-\u200e\u2060\ufeff]/g;

/** What of a text is seen; with plain spaces, and nothing around it. */
export function seenText(text: string): string {
  return plainSpaces(text.replace(unseen, '')).trim();
}
