/** Texts inside a workbook's XML: characters that XML cannot carry, as the standard writes them (ECMA-376, ST_Xstring: `_x0000_`). */

/** The text as it is written into a string cell; the program that opens the file shows the text as it was. */
export function escapeForXml(text: string): string {
  return (
    text
      // A text that happens to look like an escape would be decoded on opening.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot carry.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      })
  );
}
