/**
 * The table of texts that cells refer to by number. The runs of a rich text are joined, the phonetic guide is left out. Must
 * never believe the count that the table declares.
 */
import { limits, type WorkbookCaps } from './limits.ts';
import { unescapeText } from './unescape-text.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';
import { readXml, type XmlListener } from './xml-reader.ts';

/** All shared texts in order. Throws WorkbookRefused. */
export async function readSharedStrings(
  opened: WorkbookPackage,
  part: string,
  caps: WorkbookCaps,
): Promise<string[]> {
  const table = new StringTable(part, caps);
  await readXml(part, opened.chunks(part), table);
  return table.strings;
}

class StringTable implements XmlListener {
  readonly strings: string[] = [];
  readonly #part: string;
  readonly #caps: WorkbookCaps;
  #current = '';
  #characters = 0;
  #isPhonetic = false;
  #isText = false;

  constructor(part: string, caps: WorkbookCaps) {
    this.#part = part;
    this.#caps = caps;
  }

  open(name: string, _attributes: unknown, depth: number): void {
    if (depth === 2 && name === 'si') this.#current = '';
    if (depth === 3) this.#isPhonetic = name === 'rPh';
    this.#isText = name === 't' && !this.#isPhonetic && (depth === 3 || depth === 4);
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#current += text;
    if (this.#current.length > limits.cellCharacters * 2) {
      throw new WorkbookRefused('text-too-long', inPart(this.#part));
    }
  }

  close(name: string, depth: number): void {
    this.#isText = false;
    if (depth !== 2 || name !== 'si') return;
    const text = unescapeText(this.#current);
    this.#characters += text.length;
    if (text.length > limits.cellCharacters) throw new WorkbookRefused('text-too-long', inPart(this.#part));
    if (this.strings.length >= this.#caps.maxSharedStrings) throw new WorkbookRefused('too-many-strings');
    if (this.#characters > (this.#caps.maxText ?? limits.textCharacters))
      throw new WorkbookRefused('too-much-text');
    this.strings.push(text);
  }
}
