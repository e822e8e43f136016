/** Undoes Excel's own escapes of characters that XML cannot carry. Must never bring forth a NUL, which no database stores. */

/** `_x000D_` → carriage return, `_x005F_` → underscore; other control characters stay as they are written. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, digits: string) => {
    const code = Number.parseInt(digits, 16);
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isControl || isHalf ? written : String.fromCharCode(code);
  });
}
