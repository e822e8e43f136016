/**
 * Drill R14: odd texts go in wherever the product takes words and come out by every door: workbook, CSV, XLSX, JSON, pages in a browser,
 * PDF; LibreOffice opens what it can. No formula, nothing hidden, no person, no script, every text as it was. Run:
 * `node test/reliability/r14-drill.ts [--texts 200] [--seed 14] [--books 4] [--every 3]`; prints JSON, exits 0 when it holds.
 */
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { type GivenFile, openDoors, readJson } from './r14-doors.ts';
import { enterAll, isTaken } from './r14-entries.ts';
import { readBack } from './r14-kept.ts';
import { csvMarks, openInOffice } from './r14-office.ts';
import { pdfFaults } from './r14-pdf.ts';
import { readFlat, readXlsx, sheetFaults, toldFlat } from './r14-sheets.ts';
import { oddTexts } from './r14-texts.ts';
import { visitAll } from './r14-visits.ts';
import { type OddWorld, openOddWorld } from './r14-world.ts';
import { sendRequest } from './send-request.ts';

export interface OddTextsResult {
  readonly seconds: Readonly<Record<string, number>>;
  readonly texts: number;
  readonly entered: number;
  readonly taken: number;
  readonly refused: number;
  readonly files: number;
  readonly openedInOffice: number;
  readonly pages: number;
  readonly faults: readonly string[];
}

export interface OddTextsOptions {
  readonly texts: number;
  readonly seed: number;
  /** Clusters with a printed benchmark. */
  readonly books: number;
  /** One card of the public atlas in so many is opened in the browser. */
  readonly every: number;
}

/** Needs Chromium, LibreOffice and Poppler. */
export async function drillOddTexts({ texts, seed, books, every }: OddTextsOptions): Promise<OddTextsResult> {
  const seconds: Record<string, number> = {};
  let since = Date.now();
  const lap = (name: string) => {
    seconds[name] = (Date.now() - since) / 1000;
    since = Date.now();
  };
  const world = await openOddWorld(oddTexts(texts, seed), books);
  try {
    lap('opening');
    const entries = await enterAll(world);
    const { kept, faults } = await readBack(world, entries);
    lap('entering');
    const files = await openDoors(world, kept);
    const given = files.flatMap((file) => fileFaults(world.folder, file));
    lap('files');
    const [seen, office, back] = await Promise.all([
      visitAll(world, kept, every),
      openAllInOffice(world, files),
      backFromOffice(world),
    ]);
    lap('pages and office');
    return {
      seconds,
      texts: world.texts.length,
      entered: entries.length,
      taken: kept.length,
      refused: entries.filter((one) => !isTaken(one)).length,
      files: files.length,
      openedInOffice: office.opened,
      pages: seen.pages,
      faults: [...faults, ...given, ...back, ...office.faults, ...seen.faults],
    };
  } finally {
    await world.stop();
  }
}

/** What is wrong with a file as it was given. Needs Poppler for a PDF. */
export function fileFaults(folder: string, { name, kind, bytes, expected, hides }: GivenFile): string[] {
  if (kind === 'pdf') return pdfFaults(folder, name, bytes, expected, 'http://127.0.0.1:');
  if (kind === 'xlsx') {
    try {
      return sheetFaults(name, readXlsx(bytes), expected, hides);
    } catch (error) {
      return [`${name}: no XML: ${error instanceof Error ? error.message : error}`];
    }
  }
  const found = kind === 'csv' ? readCsv(bytes) : readJson(bytes);
  const told = kind === 'csv' ? withoutApostrophes : (text: string) => text;
  return expected
    .filter((text) => !found.has(told(text)))
    .map((text) => `${name}: lacks ${JSON.stringify(text.slice(0, 80))}`);
}

/** The documented apostrophes stand before signs of a formula, and nothing tells them from those of the text. */
const withoutApostrophes = (text: string) => text.replaceAll("'", '');

const readCsv = (bytes: Uint8Array): ReadonlySet<string> =>
  new Set((parse(Buffer.from(bytes)) as string[][]).flat().map(withoutApostrophes));

/** Workbooks as they are, tables once for each mark that an office may part cells by. */
export async function openAllInOffice(
  world: Pick<OddWorld, 'folder'>,
  files: readonly GivenFile[],
): Promise<{ readonly opened: number; readonly faults: readonly string[] }> {
  const [books, tables] = ['xlsx', 'csv'].map((kind) => files.filter((file) => file.kind === kind));
  const faults: string[] = [];
  const judge = async (list: readonly GivenFile[], how: string, mark?: number) => {
    const opened = list.length === 0 ? new Map() : await openInOffice(world.folder, list, 'fods', mark);
    for (const { name, kind, expected, hides } of list) {
      const seen = readFlat(Buffer.from(opened.get(name) ?? []).toString());
      // A table knows no types: the office reads 007 as a number, so only what acts is judged.
      faults.push(...sheetFaults(`${name} ${how}`, seen, kind === 'csv' ? [] : expected, hides, toldFlat));
    }
  };
  await judge(books ?? [], 'in LibreOffice');
  for (const [how, mark] of Object.entries(csvMarks))
    await judge(tables ?? [], `by ${how} in LibreOffice`, mark);
  return { opened: (books?.length ?? 0) + (tables?.length ?? 0) * Object.keys(csvMarks).length, faults };
}

/**
 * LibreOffice (7.4) itself loses one of two escapes that touch when it saves: where `_x005F_x0041_` stood it writes `_x0041_`. No reader
 * can tell; the preview shows the change to whoever sent the workbook.
 */
const lostByOffice = /_x[0-9a-f]{4}_x[0-9a-f]{4}_/i;

/** The workbook saved by LibreOffice comes back and changes nothing. */
async function backFromOffice(world: OddWorld): Promise<string[]> {
  const own = `/workspace/recipients/${world.seat.recipient}`;
  const get = (path: string) => sendRequest(world.address, world.seat, { method: 'GET', path });
  const answer = await fetch(`${world.address}${own}/workbook.xlsx`, {
    headers: { cookie: `__Host-atlas-link=${world.seat.token}` },
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const saved = await openInOffice(world.folder, [{ name: 'back.xlsx', bytes }], 'xlsx');
  const location = await upload(world, saved.get('back.xlsx') ?? new Uint8Array());
  const attachment = /preview=([0-9a-f]{16})/.exec(location)?.[1];
  if (attachment === undefined) return [`the workbook saved by LibreOffice was not taken: ${location}`];
  const preview = await get(`/api/v1${own}/workbooks/${attachment}`);
  const { changes, findings } = JSON.parse(preview.text) as Preview;
  const foreign = changes.filter(({ before }) => !lostByOffice.test(String(before)));
  return [
    ...foreign.map((one) => `back from LibreOffice: changed ${JSON.stringify(one).slice(0, 200)}`),
    ...findings.map((one) => `back from LibreOffice: ${JSON.stringify(one).slice(0, 300)}`),
  ];
}

interface Preview {
  readonly changes: readonly { readonly before: unknown }[];
  readonly findings: readonly object[];
}

async function upload(world: OddWorld, bytes: Uint8Array): Promise<string> {
  const border = `atlas${randomUUID()}`;
  const field = (name: string, value: string) =>
    `--${border}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('act', 'upload')}${field('key', randomUUID())}--${border}\r\nContent-Disposition: form-data; name="file"; filename="back.xlsx"\r\n\r\n`;
  const reply = await sendRequest(world.address, world.seat, {
    method: 'POST',
    path: `/workspace/recipients/${world.seat.recipient}/workbook?upload=1`,
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${border}--\r\n`)]),
  });
  return String(reply.headers['location'] ?? `${reply.status}`);
}

/** Whether everything went in or was refused with a sentence, and came out as it was. */
export const holds = ({ taken, refused, entered, faults }: OddTextsResult): boolean =>
  faults.length === 0 && taken > 0 && refused > 0 && taken + refused === entered;

if (process.argv[1] === import.meta.filename) {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    options: { texts: number('200'), seed: number('14'), books: number('4'), every: number('3') },
  });
  const result = await drillOddTexts({
    texts: Number(values.texts),
    seed: Number(values.seed),
    books: Number(values.books),
    every: Number(values.every),
  });
  console.log(JSON.stringify({ drill: 'R14', ...values, ...result }, null, 2));
  process.exit(holds(result) ? 0 : 1);
}
