/**
 * Texts as cells of a workbook: characters that XML cannot carry are written in the form of the standard (ECMA-376, ST_Xstring:
 * `_x0000_`), so that the program that opens the file shows the same text; what exceeds the limit of a cell is cut and says so.
 */
import { type Language, say } from '../../kernel/language.ts';
import { escapeForXml } from '../../kernel/xml-text.ts';

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
