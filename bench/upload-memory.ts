/**
 * Bench: how much memory the server takes while it receives a workbook, as the file grows by what is no answer (pictures, leftovers),
 * beside the library that reads the same files whole in a process of its own. The most that was resident is asked of the system.
 */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
/** The clusters follow the federal subjects among the seats. */
const seatCount = 90;

/** One finding, of the embedded engine, which shares its process with the server and takes the most. */
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
    return [finding(ours, libraryPeaks(sound, folder))];
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
