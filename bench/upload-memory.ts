/**
 * Bench: how much memory the server takes while it receives a workbook, as the file grows by what is no answer (pictures, leftovers),
 * beside the library that reads the same files whole in a process of its own; and while full workbooks come in a row. The most that was
 * resident is asked of the system.
 */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { fetchWorkbook, sendWorkbook } from '../test/reliability/send-workbook.ts';
import { type ServedProduct, serveProduct } from '../test/reliability/serve-product.ts';
import { type Seat, takeSeats } from '../test/reliability/survey-seats.ts';
import type { BenchOptions, Finding } from './result.ts';
import { root } from './servers/start-server.ts';
import { median, short } from './statistics.ts';

/** MB of padding; the last is near the largest file that is taken. */
const paddings = [0, 1, 5, 10, 19];
/** What may be resident for the largest file, as a ratio to the smallest: some buffers fill up once, and no more after that. */
const flat = 1.1;
/** Rows of each sheet of a full workbook: about as many as the questionnaire takes. */
const fullRows = 530;
/** Of the issue: MB by which the server may grow. */
const mostGrown = 100;
/** The clusters follow the federal subjects among the seats. */
const seatCount = 90;

/** Findings of the embedded engine, which shares its process with the server and takes the most. */
export async function benchUploadMemory({ isQuick }: BenchOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-memory-'));
  let product: ServedProduct | undefined;
  try {
    const seat = (await takeSeats({ dataDir: folder }, seatCount)).at(-1);
    if (!seat) throw new Error('no seat');
    product = await serveProduct({ dataDir: folder }, folder);
    const sound = await fetchWorkbook(product.address, seat);
    const rounds = isQuick ? 1 : 5;
    // Memory settles only after pages were drawn and files of any size were taken.
    for (const padding of paddings) await peakOf(product, seat, padded(sound, padding));
    const ours = new Map<number, number[]>(paddings.map((padding) => [padding, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const padding of paddings)
        ours.get(padding)?.push(await peakOf(product, seat, padded(sound, padding)));
    const grown = await growthOverFull(product, seat, sound, isQuick ? 2 : 10);
    return [finding(ours, libraryPeaks(sound, folder)), grown];
  } finally {
    await product?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function finding(ours: ReadonlyMap<number, number[]>, theirs: ReadonlyMap<number, number>): Finding {
  const most = paddings.at(-1) ?? 0;
  const mine = (padding: number) => median(ours.get(padding) ?? []);
  const library = (padding: number) => theirs.get(padding) ?? 0;
  const ratio = mine(most) / mine(0);
  return {
    name: `memory of the server while a workbook with ${most} MB more is received`,
    target: `at most ${flat} times that of a plain one`,
    ratio: short(ratio),
    isMet: ratio <= flat,
    figures: {
      ...Object.fromEntries(
        paddings.map((padding) => [
          `${padding} MB more in the file: server / exceljs alone, MB at their most`,
          `${Math.round(mine(padding))} / ${Math.round(library(padding))}`,
        ]),
      ),
      'exceljs alone, ratio': short(library(most) / library(0)),
    },
  };
}

/** Full workbooks one after the other, each of other bytes. */
async function growthOverFull(
  product: ServedProduct,
  seat: Seat,
  sound: Uint8Array,
  count: number,
): Promise<Finding> {
  await pause();
  const before = resident(product);
  const grown: number[] = [];
  let cells = 0;
  for (let number = 0; number < count; number += 1) {
    const full = await filled(sound, number);
    cells = full.cells;
    grown.push((await peakOf(product, seat, full.bytes)) - before);
  }
  const most = Math.max(...grown);
  return {
    name: `growth of the server over ${count} full workbooks in a row`,
    target: `less than ${mostGrown} MB`,
    ratio: short(most / mostGrown),
    isMet: most < mostGrown,
    figures: {
      'cells of a workbook': cells,
      'first, last, most, MB': [grown[0] ?? 0, grown.at(-1) ?? 0, most].map(Math.round).join(', '),
    },
  };
}

/** What was received before is swept first. */
const pause = () => new Promise((done) => setTimeout(done, 1_500));

/** The workbook with a number in every field of many rows. */
async function filled(sound: Uint8Array, salt: number): Promise<{ cells: number; bytes: Uint8Array }> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(sound as unknown as exceljs.Buffer);
  let cells = 0;
  for (const sheet of book.worksheets.filter(({ columnCount }) => columnCount >= 4))
    for (let row = 7; row < 7 + fullRows; row += 1)
      for (let column = 2; column <= sheet.columnCount; column += 1) {
        sheet.getCell(row, column).value = salt + row * 100 + column;
        cells += 1;
      }
  return { cells, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

/** The same workbook with a picture that does not pack; each one other bytes, so that each is kept anew. */
function padded(sound: Uint8Array, megabytes: number): Uint8Array {
  const picture = randomFillSync(new Uint8Array(megabytes * 1024 * 1024 + 16));
  return zipSync({ ...unzipSync(sound), 'xl/media/image1.png': [picture, { level: 0 }] });
}

/** MB resident at the most while the file was taken. */
async function peakOf(product: ServedProduct, seat: Seat, bytes: Uint8Array): Promise<number> {
  // 5 makes the system count the most from now on.
  writeFileSync(`/proc/${product.pid}/clear_refs`, '5');
  const { status } = await sendWorkbook(product.address, seat, bytes);
  if (status !== 303) throw new Error(`the workbook was not taken: ${status}`);
  return mostResident(readFileSync(`/proc/${product.pid}/status`, 'utf8'));
}

const resident = ({ pid }: ServedProduct) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const mostResident = (status: string) => Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;

function libraryPeaks(sound: Uint8Array, folder: string): Map<number, number> {
  const program = `import { readFileSync } from 'node:fs'; import e from 'exceljs';
    await new e.Workbook().xlsx.readFile(process.argv[1]); console.log(readFileSync('/proc/self/status', 'utf8'));`;
  return new Map(
    paddings.map((padding) => {
      const path = join(folder, `library-${padding}.xlsx`);
      writeFileSync(path, padded(sound, padding));
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program, path], {
        cwd: root,
        encoding: 'utf8',
      });
      return [padding, mostResident(stdout)];
    }),
  );
}
