/**
 * Which styles show a number as a date: the only thing the reader takes from styles.xml, because Excel stores dates as numbers.
 * Must never treat a time of day or a duration as a date.
 */
import { limits } from './limits.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';
import { readXml } from './xml-reader.ts';

/** Formats that Excel knows by number alone; 27–58 are the eastern calendars. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** For each cell style, whether it shows dates. Throws WorkbookRefused. */
export async function readDateStyles(opened: WorkbookPackage, part: string): Promise<boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let section = '';
  const refuse = () => new WorkbookRefused('broken-workbook', inPart(part));
  await readXml(part, opened.chunks(part), {
    open: (name, { numFmtId = '0', formatCode = '' }, depth) => {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      const id = Number(numFmtId);
      if (section === 'numFmts' && name === 'numFmt') formats.set(id, showsDate(formatCode));
      if (section === 'cellXfs' && name === 'xf') styles.push(formats.get(id) ?? builtInDates.has(id));
      if (styles.length > limits.cellStyles || formats.size > limits.cellStyles) throw refuse();
    },
  });
  return styles;
}

/** Whether a format code shows a day, a month or a year. */
export function showsDate(code: string): boolean {
  const [first = ''] = withoutLiterals(code).split(';');
  const letters = first.toLowerCase();
  if (/\[[hms]+\]/.test(letters)) return false;
  const bare = letters.replace(/\[[^\]]*\]/g, '');
  if (/[yd]/.test(bare)) return true;
  return bare.includes('m') && !/[hs]/.test(bare);
}

/** Quoted texts, escaped characters and padding say nothing about the kind of the number. */
function withoutLiterals(code: string): string {
  return code.slice(0, 1024).replace(/"[^"]*"|\\.|_.|\*./g, '');
}
