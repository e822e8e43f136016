/**
 * ИНН, the number of a taxpayer: ten digits of an organisation, twelve of a sole trader, with check digits. Must never say that a
 * number was given to anybody: only that it is not a slip of the pen.
 */

/** Weights of the digits before a check digit; the twelve-digit number has two. */
const weights = {
  tenth: [2, 4, 10, 3, 5, 9, 4, 6, 8],
  eleventh: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  twelfth: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
} as const;

/** The weighted sum of the digits, its rest by 11, of that the rest by 10 (algorithm of the tax service for ИНН). */
function checkDigit(digits: string, by: readonly number[]): number {
  const sum = by.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (sum % 11) % 10;
}

/** Whether the text is an ИНН whose check digits are right. */
export function isInn(text: string): boolean {
  if (/^\d{10}$/.test(text)) return checkDigit(text, weights.tenth) === Number(text[9]);
  if (!/^\d{12}$/.test(text)) return false;
  return (
    checkDigit(text, weights.eleventh) === Number(text[10]) &&
    checkDigit(text, weights.twelfth) === Number(text[11])
  );
}
