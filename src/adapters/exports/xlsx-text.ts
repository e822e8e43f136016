/**
 * Texts as cells of a workbook: characters that XML cannot carry are written in the form of the standard (ECMA-376, ST_Xstring:
 * `_x0000_`), so that the program that opens the file shows the same text; what exceeds the limit of a cell is cut and says so.
 */
import { type Language, say } from '../../kernel/language.ts';

/** The most characters that a cell may hold. */
export const cellLimit = 32_767;

/** The text ready to be written as a string cell. */
export function toCellText(text: string, language: Language): string {
  return escapeForXml(shorten(text.toWellFormed(), language));
}

function shorten(text: string, language: Language): string {
  if (text.length <= cellLimit) return text;
  const note = say(
    {
      ru: ` … [обрезано: всего ${text.length} знаков, полный текст в JSON и CSV]`,
      en: ` … [cut: ${text.length} characters in all, the full text is in JSON and CSV]`,
    },
    language,
  );
  return text.slice(0, cellLimit - note.length).toWellFormed() + note;
}

function escapeForXml(text: string): string {
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
