/**
 * Drill R13: bad workbooks are sent to the upload page of the running product, one after the other and bombs at once, while its memory
 * and its health are watched. Run: `node test/reliability/r13-drill.ts [--mutants 50] [--seed 2018]`; prints JSON, exits 0 when it holds.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refusalSentences } from '../../src/adapters/intake/workbook/refusal-sentences.ts';
import { type BadWorkbook, mutants, otherKinds, traps } from './bad-workbooks.ts';
import { sendRequest } from './send-request.ts';
import { fetchWorkbook, sendWorkbook } from './send-workbook.ts';
import { type ServedProduct, serveProduct } from './serve-product.ts';
import { type Seat, takeSeats } from './survey-seats.ts';

export interface BadWorkbookResult {
  readonly sent: number;
  readonly read: number;
  readonly refused: number;
  readonly kept: number;
  readonly serverErrors: number;
  readonly isAlive: boolean;
  /** Refusals without the sentence that belongs to them. */
  readonly silent: readonly string[];
  readonly slowestMs: number;
  /** Resident memory of the server at its most, and what that is above the warmed-up server. */
  readonly mostMb: number;
  readonly grownMb: number;
  readonly healthP99Ms: number;
  readonly healthProbes: number;
}

interface Answered {
  readonly file: BadWorkbook;
  readonly status: number;
  readonly ms: number;
  readonly text: string;
}

/** Sends the whole folder. */
export async function drillBadWorkbooks(seed: number, mutantCount: number): Promise<BadWorkbookResult> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r13-'));
  let product: ServedProduct | undefined;
  try {
    // Embedded; the clusters follow the subjects among the seats.
    const seats = await takeSeats({ dataDir: folder }, 90);
    const seat = seats.at(-1);
    if (!seat) throw new Error('no seat');
    product = await serveProduct({ dataDir: folder }, folder);
    const sound = await fetchWorkbook(product.address, seat);
    await warmUp(product, seat, sound);
    const keptBefore = await keptFiles(product, seat);
    const watch = watchProduct(product);
    const answered: Answered[] = [];
    const trapFiles = traps();
    for (const file of [...otherKinds(sound), ...trapFiles, ...mutants(sound, seed, mutantCount)])
      answered.push(await upload(product, seat, file));
    const bombs = trapFiles.filter(({ name }) => name.includes('bomb') || name.includes('merged'));
    answered.push(...(await Promise.all(bombs.map((file) => upload(product as ServedProduct, seat, file)))));
    const seen = await watch();
    const kept = (await keptFiles(product, seat)) - keptBefore;
    return { ...judge(answered), ...seen, kept, isAlive: product.isAlive() };
  } finally {
    await product?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(answered: readonly Answered[]) {
  const refused = answered.filter(({ status }) => status !== 303);
  return {
    sent: answered.length,
    read: answered.length - refused.length,
    refused: refused.length,
    serverErrors: answered.filter(({ status }) => status >= 500 || status === 0).length,
    silent: refused.filter(isSilent).map(({ file, status }) => `${file.name} (${status})`),
    slowestMs: Math.round(Math.max(...answered.map(({ ms }) => ms))),
  };
}

/** The page of a refusal shows the sentence in Russian beside the form. */
function isSilent({ file: { code }, status, text }: Answered): boolean {
  if (![400, 413, 415, 422].includes(status)) return true;
  const plain = text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
  if (code === 'too-large') return !plain.includes('Файл больше 20 МБ');
  if (code !== null) return !plain.includes(refusalSentences[code].ru);
  const known = [
    ...Object.values(refusalSentences).map(({ ru }) => ru),
    'Это не книга анкеты',
    'Выберите файл',
  ];
  return !known.some((sentence) => plain.includes(sentence));
}

/** Both of them hold for a product in good order. */
export function holds(result: BadWorkbookResult): boolean {
  const { isAlive, serverErrors, silent, slowestMs, grownMb, healthP99Ms, kept, read, sent, refused } =
    result;
  return (
    isAlive &&
    serverErrors + silent.length === 0 &&
    read + refused === sent &&
    kept === read &&
    slowestMs <= 10_000 &&
    grownMb <= 100 &&
    healthP99Ms <= 500
  );
}

async function upload(product: ServedProduct, seat: Seat, file: BadWorkbook): Promise<Answered> {
  const began = performance.now();
  const reply = await sendWorkbook(product.address, seat, file.bytes).catch((error: Error) => ({
    status: 0,
    text: error.message,
  }));
  return { file, status: reply.status, text: reply.text, ms: performance.now() - began };
}

/** Memory settles only after pages were drawn and a workbook was read. */
async function warmUp(product: ServedProduct, seat: Seat, sound: Uint8Array): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    const { status } = await upload(product, seat, { name: 'sound', bytes: sound, code: null });
    if (status !== 303) throw new Error(`a sound workbook was not taken: ${status}`);
    await upload(product, seat, { name: 'csv', bytes: Buffer.from('a;b\n'), code: 'text-file' });
  }
}

async function keptFiles(product: ServedProduct, seat: Seat): Promise<number> {
  const path = `/api/v1/workspace/recipients/${seat.recipient}`;
  const { status, text } = await sendRequest(product.address, seat, { method: 'GET', path });
  if (status !== 200) throw new Error(`the recipient could not be read: ${status}`);
  return (JSON.parse(text) as { attachments: readonly unknown[] }).attachments.length;
}

/** Looks at memory and health every 50 ms until asked. */
function watchProduct(product: ServedProduct) {
  const memory = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const before = memory();
  let most = before;
  let isOver = false;
  const times: number[] = [];
  const looking = (async () => {
    while (!isOver) {
      const began = performance.now();
      const isWell = await fetch(`${product.address}/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      times.push(isWell ? performance.now() - began : Number.POSITIVE_INFINITY);
      most = Math.max(most, memory());
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    const sorted = times.toSorted((a, b) => a - b);
    return {
      mostMb: Math.round(most),
      grownMb: Math.round(most - before),
      healthProbes: times.length,
      healthP99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    };
  };
}

/** The control: the usual library reads one of the traps in a process of its own. True where that process died. */
export function diesInLibrary(file: BadWorkbook): boolean {
  const path = join(tmpdir(), `atlas-r13-${process.pid}.xlsx`);
  writeFileSync(path, file.bytes);
  const program = `import e from 'exceljs'; await new e.Workbook().xlsx.readFile(${JSON.stringify(path)}); console.log('read');`;
  const flags = ['--max-old-space-size=512', '--input-type=module', '-e', program];
  const { status, stdout } = spawnSync(process.execPath, flags, {
    cwd: import.meta.dirname,
    timeout: 120_000,
  });
  return status !== 0 && !String(stdout).includes('read');
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { mutants: { type: 'string', default: '50' }, seed: { type: 'string', default: '2018' } },
  });
  const result = await drillBadWorkbooks(Number(values.seed), Number(values.mutants));
  const trap = traps().find(({ name }) => name.startsWith('merged'));
  const control = trap !== undefined && diesInLibrary(trap);
  console.log(JSON.stringify({ seed: values.seed, ...result, libraryDies: control }, null, 2));
  process.exit(holds(result) && control ? 0 : 1);
}
