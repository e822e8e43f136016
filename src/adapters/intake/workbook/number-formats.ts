/**
 * What a cell's number format makes of its number: the reader takes nothing else from styles.xml. Excel stores 31 May as 45443, 25 % as
 * 0.25 and, in a format that scales, 1 250 000 shown as 1 250: what a person saw is not what is stored. Must never change a number.
 */
import { limits } from './limits.ts';
import type { ShownAs } from './workbook-content.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';
import { readXml } from './xml-reader.ts';

/** Formats that Excel knows by number alone; 27–58 are the eastern calendars, 5–8, 42 and 44 show the currency of the machine. */
const builtIn = new Map<number, ShownAs>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  [17, 'month'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [9, 'percent'],
  [10, 'percent'],
  ...[5, 6, 7, 8, 42, 44].map((id) => [id, 'unit'] as const),
]);

/** What a format makes of numbers above zero, below it, and of zero. */
export interface CellFormat {
  readonly above: ShownAs;
  readonly below: ShownAs;
  readonly zero: ShownAs;
}

const alike = (shown: ShownAs): CellFormat => ({ above: shown, below: shown, zero: shown });
export const plainFormat = alike('number');

/** For each cell style, what its format shows. Throws WorkbookRefused. */
export async function readNumberFormats(opened: WorkbookPackage, part: string): Promise<CellFormat[]> {
  const formats = new Map<number, CellFormat>();
  const styles: CellFormat[] = [];
  let section = '';
  const refuse = () => new WorkbookRefused('broken-workbook', inPart(part));
  await readXml(part, opened.chunks(part), {
    open: (name, { numFmtId = '0', formatCode = '' }, depth) => {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      const id = Number(numFmtId);
      if (section === 'numFmts' && name === 'numFmt') formats.set(id, formatOf(formatCode));
      if (section === 'cellXfs' && name === 'xf')
        styles.push(formats.get(id) ?? alike(builtIn.get(id) ?? 'number'));
      if (styles.length > limits.cellStyles || formats.size > limits.cellStyles) throw refuse();
    },
  });
  return styles;
}

/** A format that shows plain numbers may still hide the minus of those below zero, or zero itself. */
export function formatOf(code: string): CellFormat {
  const above = shownAs(code);
  const [, below, zero] = sectionsOf(code);
  if (above !== 'number' || /\[[<>=]/.test(code)) return alike(above);
  return {
    above,
    below: below === undefined || /[-(\u2212\u2013]/.test(below) ? above : 'unsigned',
    zero: zero === undefined || zero.replace(/_.|\*.|\[[^\]]*\]/g, '').trim() !== '' ? above : 'unseen',
  };
}

/** For numbers above zero, below it, zero, and text. */
const sectionsOf = (code: string) => code.slice(0, 1024).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);

/** What a format code shows; a bound may stand before each of its sections. */
export function shownAs(code: string): ShownAs {
  const [first = '', ...others] = sectionsOf(code);
  if (first === '' && others.length > 0) return 'unseen';
  const sections = [first, ...others.slice(0, 2)].filter((section) => !section.includes('@'));
  const [above = 'number', ...rest] = sections.map(shownBy);
  return above === 'number' ? (rest.find((shown) => misleading.includes(shown)) ?? above) : above;
}

/** What a section for other numbers must not do to them; it cannot make dates of them. */
const misleading: readonly ShownAs[] = ['percent', 'scaled', 'unit'];

function shownBy(first: string): ShownAs {
  const bare = withoutLiterals(first);
  const letters = bare.replace(/general|основной/gi, '').toLowerCase();
  if (/\[[hms]+\]/.test(letters)) return 'time';
  const signs = letters.replace(/\[[^\]]*\]/g, '').replace(/e[+-]/g, '');
  if (/[yd]/.test(signs)) return /d/.test(signs) ? 'date' : 'month';
  if (/m/.test(signs) && !/[hs]/.test(signs)) return 'month';
  if (/[hs]/.test(signs)) return 'time';
  if (signs.includes('%')) return 'percent';
  if (saysUnit(first)) return 'unit';
  // A comma behind the last digit leaves out three places.
  return /[0#?],+(?![0#?,])/.test(signs) ? 'scaled' : 'number';
}

/** Words, currency signs, and digits or marks of a fraction that are no part of the number: the cell says something of its own. */
function saysUnit(section: string): boolean {
  const currency = /\[\$([^\]-]+)[^\]]*\]/.test(section);
  const quoted = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map(([, words, sign]) => words ?? sign ?? '');
  const bare = withoutLiterals(section).replace(/\[[^\]]*\]/g, '');
  return currency || quoted.some((words) => /[\p{L}\p{N}\p{Sc}%.,]/u.test(words)) || /\p{Sc}/u.test(bare);
}

/** Quoted texts, escaped characters and padding say nothing about the kind of the number. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./g, '');
}
