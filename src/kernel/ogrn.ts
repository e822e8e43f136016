/**
 * ОГРН, the state number of an organisation (thirteen digits) or of a sole trader (fifteen), with a check digit. Must never say
 * that a number was given to anybody.
 */

/**
 * Whether the text is an ОГРН whose check digit is right: the number before it, its rest by 11 (fifteen digits: by 13), of that
 * the last digit. Fifteen digits stay exact in a number.
 */
export function isOgrn(text: string): boolean {
  const divisor = /^\d{13}$/.test(text) ? 11 : /^\d{15}$/.test(text) ? 13 : null;
  if (divisor === null) return false;
  return (Number(text.slice(0, -1)) % divisor) % 10 === Number(text.at(-1));
}
