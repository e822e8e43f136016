/**
 * What the fonts can print. PDF/A refuses a book over a single sign that no font has, so such a sign is replaced by a visible
 * box: one odd character in a name must never stop the whole yearbook.
 */
import { readFileSync } from 'node:fs';

/** Signs that Golos Text lacks and the compiler's own fallback font has. */
const fallback = new Set('≠≈≡≪≫∞√∑∏∈○●□■'.split('').map((sign) => sign.codePointAt(0)));
const box = '□';

/** A function that replaces what the font file cannot print; control characters and broken surrogates included. */
export function createPrintable(fontFile: string): (text: string) => string {
  const known = charactersOf(readFileSync(fontFile));
  const isPrintable = (code: number) =>
    code === 9 || code === 10 || code === 13 || fallback.has(code) || (code >= 32 && known.has(code));
  return (text) =>
    /^[\x20-\x7E\n]*$/.test(text)
      ? text
      : Array.from(text.normalize('NFC'), (sign) =>
          isPrintable(sign.codePointAt(0) ?? 0) ? sign : box,
        ).join('');
}

/** Code points in the `cmap` table of a TrueType file (formats 4 and 12). */
function charactersOf(font: Buffer): Set<number> {
  const known = new Set<number>();
  const table = tableOffset(font, 'cmap');
  for (let record = 0; record < font.readUInt16BE(table + 2); record += 1) {
    const subtable = table + font.readUInt32BE(table + 8 + 8 * record);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, known);
    if (format === 12) addGroups(font, subtable, known);
  }
  return known;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new TypeError(`The font file has no table ${tag}`);
}

function addSegments(font: Buffer, subtable: number, known: Set<number>): void {
  const size = font.readUInt16BE(subtable + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const end = font.readUInt16BE(subtable + 14 + offset);
    const start = font.readUInt16BE(subtable + 16 + size + offset);
    for (let code = start; code <= end && code !== 0xffff; code += 1) known.add(code);
  }
}

function addGroups(font: Buffer, subtable: number, known: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
    const entry = subtable + 16 + 12 * group;
    for (let code = font.readUInt32BE(entry); code <= font.readUInt32BE(entry + 4); code += 1)
      known.add(code);
  }
}
