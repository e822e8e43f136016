/** Yearbook + drawing → what the compiler reads: one JSON document and the pictures as SVG files. Plain data, ready for a thread. */
import { showTick } from '../../../domain/atlas/show-figure.ts';
import type { Block, ChartBlock, MapBlock, Row, Table } from '../../../domain/yearbook/blocks.ts';
import type { Yearbook } from '../../../domain/yearbook/yearbook.ts';
import type { ChartInput, Drawing } from '../../../flows/drawing.ts';
import type { Language } from '../../../kernel/language.ts';

export interface LaidOut {
  /** The yearbook as JSON; blocks with a picture name its file. */
  readonly document: string;
  readonly pictures: readonly { readonly path: string; readonly svg: string }[];
}

export interface PrintJob extends LaidOut {
  readonly standard: string;
}

/** Widths in the units of the drawing that read well on A4. */
const chartWidths = { full: 760, half: 380, third: 250 };

/** Draws all pictures and writes the document; `printable` replaces what no font can show. */
export function layOut(
  yearbook: Yearbook,
  drawing: Drawing,
  address: string | null,
  printable: (text: string) => string,
): LaidOut {
  const pictures: { path: string; svg: string }[] = [];
  const keep = (svg: string) => {
    const path = `/pictures/${pictures.length + 1}.svg`;
    pictures.push({ path, svg: printable(svg) });
    return path;
  };
  const withPicture = (block: Block) => {
    if (block.kind === 'table') return { ...block, groups: block.groups.map(markLongRows) };
    if (block.kind !== 'chart' && block.kind !== 'map') return block;
    const svg =
      block.kind === 'map'
        ? drawMap(block, drawing, yearbook.language)
        : drawChart(block, drawing, yearbook.language);
    const picture = keep(svg);
    return block.kind === 'map'
      ? { ...block, picture, legend: keep(drawing.legend({ language: yearbook.language })) }
      : { ...block, picture };
  };
  const chapters = yearbook.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map(withPicture),
  }));
  const date = documentDate(yearbook.edition);
  const document = {
    ...yearbook,
    chapters,
    address: linkRoot(address, yearbook.language),
    date,
    passports: passportsIn(yearbook),
  };
  const content = JSON.stringify(document, (_, value) =>
    typeof value === 'string' ? printable(value) : value,
  );
  return { document: content, pictures };
}

/** Where links begin: an English book leads to the English pages. */
function linkRoot(address: string | null, language: Language): string | null {
  return address !== null && language === 'en' ? `${address}/en` : address;
}

/** Last day of the edition's year: PDF/A wants a date, and the day of printing would change the bytes. */
function documentDate(edition: string): [number, number, number] {
  const year = Number(/^\d{4}/.exec(edition)?.[0] ?? 2000);
  return [year, 12, 31];
}

/** Figures whose passport stands in a table of the book, as a set that the template can ask. */
function passportsIn(yearbook: Yearbook): Record<string, true> {
  const tables = yearbook.chapters.flatMap((chapter) =>
    chapter.blocks.filter((block) => block.kind === 'table'),
  );
  const rows = tables.flatMap((table) => table.groups.flatMap((group) => group.rows));
  return Object.fromEntries(rows.flatMap((row) => (row.passportOf ? [[row.passportOf, true as const]] : [])));
}

function drawMap(block: MapBlock, drawing: Drawing, language: Language): string {
  return drawing.map({
    values: new Map(block.values.map(({ subject, total, register }) => [subject, { total, register }])),
    language,
    view: block.view,
    title: block.caption,
    description: block.description,
  });
}

function drawChart(block: ChartBlock, drawing: Drawing, language: Language): string {
  const shown = new Map(block.series.flatMap((one) => one.points.map((point) => [point.value, point.shown])));
  const input: ChartInput = {
    title: block.caption,
    description: block.description,
    language,
    width: chartWidths[block.width],
    format: (value) => shown.get(value) ?? showTick(value, block.display, language),
    series: block.series,
  };
  return drawing[block.chart](input);
}

/** Beyond this many characters a row could outgrow a page and must be allowed to break. */
const longRow = 1500;

function markLongRows(group: Table['groups'][number]) {
  const lengthOf = (row: Row) =>
    Math.max(...row.cells.map((cell) => cell.reduce((sum, run) => sum + run.text.length, 0)));
  return { ...group, rows: group.rows.map((row) => ({ ...row, long: lengthOf(row) > longRow })) };
}
