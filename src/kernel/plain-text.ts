/** Texts that every store and file can hold as they are. Must never judge what a text says. */

/** All but tab and line ends, and the two code points that no XML carries. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is told apart.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** True for a text without control characters (but tab and line ends) and without half a letter: what a person can have written. */
export function isPlainText(text: string): boolean {
  return !controls.test(text) && text.isWellFormed();
}
