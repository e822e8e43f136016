/**
 * What is inside a workbook, read part by part without the library that wrote it: formulas, hidden sheets, rows and columns, persons,
 * anything that works by itself, and the texts. Also for the flat files that LibreOffice makes. For drills only.
 */
import { strFromU8, unzipSync } from 'fflate';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';

export interface SheetFindings {
  readonly formulas: number;
  readonly hiddenSheets: number;
  readonly hiddenRowsAndColumns: number;
  /** Names and companies in the properties that are not the product's. */
  readonly persons: readonly string[];
  /** Parts and links that fetch or run something. */
  readonly live: readonly string[];
  /** Texts of all cells. */
  readonly texts: ReadonlySet<string>;
}

const ownNames = new Set(['', 'Cluster Atlas']);
const liveParts =
  /externalLink|vbaProject|macrosheet|activeX|embeddings|customXml|connections|queryTable|comments|persons|ctrlProp/i;
const personTags = new Set([
  'creator',
  'lastModifiedBy',
  'Company',
  'Manager',
  'initial-creator',
  'printed-by',
]);

type Attributes = Readonly<Record<string, string>>;
interface Seen {
  open?(name: string, attributes: Attributes, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

/** Walks a document by local names. */
function walk(xml: string, seen: Seen): void {
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    path.push(local);
    const plain = Object.values(attributes as Record<string, SaxesAttributeNS>);
    seen.open?.(local, Object.fromEntries(plain.map((one) => [one.local, one.value])), path);
  });
  parser.on('text', (text) => seen.text?.(text, path));
  parser.on('closetag', ({ local }) => {
    seen.close?.(local, path);
    path.pop();
  });
  parser.write(xml).close();
}

/** `_x0041_` → A, as every program does that opens the file. */
const decode = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** An .xlsx. Throws where a part is no XML. */
export function readXlsx(bytes: Uint8Array): SheetFindings {
  const parts = Object.entries(unzipSync(bytes));
  const found = { formulas: 0, hiddenSheets: 0, hiddenRowsAndColumns: 0 };
  const [persons, live]: string[][] = [
    [],
    parts.map(([name]) => name).filter((name) => liveParts.test(name)),
  ];
  const texts = new Set<string>();
  for (const [name, bytesOf] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    let string = '';
    walk(strFromU8(bytesOf), {
      open: (tag, attributes) => {
        if (tag === 'f' || (tag === 'c' && attributes['t'] === 'str')) found.formulas += 1;
        if (tag === 'sheet' && (attributes['state'] ?? 'visible') !== 'visible') found.hiddenSheets += 1;
        if ((tag === 'row' || tag === 'col') && /^(1|true)$/.test(attributes['hidden'] ?? ''))
          found.hiddenRowsAndColumns += 1;
        if (tag === 'Relationship' && attributes['TargetMode'] === 'External')
          live?.push(attributes['Target'] ?? '');
        if (tag === 'si' || tag === 'is') string = '';
      },
      text: (text, path) => {
        if (path.includes('si') || path.includes('is')) string += path.at(-1) === 't' ? text : '';
        else if (personTags.has(path.at(-1) ?? '') && !ownNames.has(text.trim())) persons?.push(text);
      },
      close: (tag) => {
        if (tag === 'si' || tag === 'is') texts.add(decode(string));
      },
    });
  }
  return { ...found, persons: persons ?? [], live: live ?? [], texts };
}

/** A flat .fods, as LibreOffice wrote down what it understood of a file. */
export function readFlat(xml: string): SheetFindings {
  const found = { formulas: 0, hiddenSheets: 0, hiddenRowsAndColumns: 0 };
  const [persons, live]: string[][] = [[], []];
  const texts = new Set<string>();
  const hiddenStyles = new Set<string>();
  let [cell, paragraphs, style]: [string, number, string] = ['', 0, ''];
  walk(xml, {
    open: (tag, attributes, path) => {
      // LibreOffice writes a plain yes or no so.
      if (!/^(of:=(TRUE|FALSE)\(\))?$/.test(attributes['formula'] ?? '')) found.formulas += 1;
      if (tag === 'style') style = attributes['name'] ?? '';
      if (tag === 'table-properties' && attributes['display'] === 'false') hiddenStyles.add(style);
      if (tag === 'table' && hiddenStyles.has(attributes['style-name'] ?? '')) found.hiddenSheets += 1;
      if (
        (tag === 'table-row' || tag === 'table-column') &&
        (attributes['visibility'] ?? 'visible') !== 'visible'
      )
        found.hiddenRowsAndColumns += 1;
      if (tag === 'a' && path.includes('table-cell')) live?.push(attributes['href'] ?? '');
      if (/^(script|event-listener|object|dde-|cell-range-source)/.test(tag) && path.includes('body'))
        live?.push(tag);
      if (tag === 'table-cell') [cell, paragraphs] = ['', 0];
      if (tag === 'p' && path.at(-2) === 'table-cell') cell += paragraphs++ === 0 ? '' : '\n';
      if (tag === 's') cell += ' '.repeat(Number(attributes['c'] ?? 1));
      if (tag === 'tab') cell += '\t';
      if (tag === 'line-break') cell += '\n';
    },
    text: (text, path) => {
      if (path.includes('p') && path.includes('table-cell')) cell += text;
      else if (personTags.has(path.at(-1) ?? '') && !ownNames.has(text.trim())) persons?.push(text);
    },
    close: (tag) => {
      if (tag === 'table-cell') texts.add(cell);
    },
  });
  return { ...found, persons: persons ?? [], live: live ?? [], texts };
}

/** What a flat file can tell: it knows no control characters, and blanks its own way. */
export const toldFlat = (text: string) => text.replace(/[\p{Cc}\s\ufffe\uffff]/gu, '');

/**
 * Faults of a file: what must not be in it, and expected texts that are missing. `keys`: hidden rows and columns are documented. `told` gives
 * what is compared of a text. */
export function sheetFaults(
  name: string,
  seen: SheetFindings,
  expected: Iterable<string>,
  hides: 'keys' | 'nothing' = 'nothing',
  told: (text: string) => string = (text) => text,
): string[] {
  const cells = new Set([...seen.texts].map(told));
  const missing = [...new Set(expected)].filter((text) => !cells.has(told(text)));
  return [
    ...(seen.formulas > 0 ? [`${name}: ${seen.formulas} formulas`] : []),
    ...(seen.hiddenSheets > 0 ? [`${name}: ${seen.hiddenSheets} hidden sheets`] : []),
    ...(seen.hiddenRowsAndColumns > 0 && hides === 'nothing' ? [`${name}: hidden rows or columns`] : []),
    ...seen.persons.map((one) => `${name}: names ${JSON.stringify(one)}`),
    ...seen.live.map((one) => `${name}: live ${JSON.stringify(one)}`),
    ...missing.map((text) => `${name}: no cell ${JSON.stringify(text.slice(0, 80))}`),
  ];
}
