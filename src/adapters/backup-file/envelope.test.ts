/** The envelope of a backup: every byte flipped, every length cut, chunks moved or doubled, wrong passphrases; each is refused in words. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../../kernel/start-error.ts';
import { chunkLength, headerLength, tagLength } from './envelope.ts';
import { createBackupFiles } from './index.ts';

const files = createBackupFiles(10);
const passphrase = 'шесть слов и ещё немного';
const sealedLength = chunkLength + tagLength;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-envelope-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line;
}

let made = 0;
async function write(lines: readonly string[]): Promise<string> {
  const path = join(folder, `backup-${++made}`);
  await files.write(path, passphrase, from(lines));
  return path;
}

async function read(path: string, given = passphrase): Promise<string[]> {
  const lines: string[] = [];
  for await (const group of files.read(path, given)) lines.push(...group.map((line) => line.toString()));
  return lines;
}

/** What reading these bytes says. */
async function saying(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'spoilt');
  await writeFile(path, bytes);
  const error = await read(path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).sentence;
}

/** Lines that gzip cannot shorten: several chunks. */
const noise = (count: number) =>
  Array.from({ length: count }, () => `${Array.from({ length: 40 }, Math.random).join('')}\n`);

describe('a backup file', () => {
  it.each([0, 1, 3, 700])('gives back %i lines', async (count) => {
    const lines = noise(count);
    expect(await read(await write(lines))).toEqual(lines.map((line) => line.slice(0, -1)));
  });

  it('gives back a line longer than many chunks, readable by its owner only', async () => {
    const path = await write([`${'ё'.repeat(3_000_000)}\n`, 'end\n']);
    expect((await read(path)).map((line) => line.length)).toEqual([3_000_000, 3]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is refused with any byte flipped', { timeout: 120_000 }, async () => {
    const bytes = await readFile(await write(['one\n', 'two\n']));
    expect(bytes.length).toBeLessThan(200);
    for (let place = 0; place < bytes.length; place += 1) {
      for (const bit of [1, 128]) {
        const spoilt = Buffer.from(bytes);
        spoilt[place] = (spoilt[place] ?? 0) ^ bit;
        expect(await saying(spoilt), `byte ${place}`).toMatch(/backup of Cluster Atlas|passphrase|damaged/);
      }
    }
  });

  it('is refused at any length but its own', { timeout: 120_000 }, async () => {
    const bytes = await readFile(await write(['one\n', 'two\n']));
    for (let length = 0; length < bytes.length; length += 1) await saying(bytes.subarray(0, length));
    expect(await saying(Buffer.concat([bytes, Buffer.of(0)]))).toMatch(/damaged or cut short/);
  });

  it('is refused where a large one lost a byte, a kilobyte or whole chunks', async () => {
    const bytes = await readFile(await write(noise(900)));
    const count = Math.ceil((bytes.length - headerLength) / sealedLength);
    expect(count).toBeGreaterThan(3);
    for (const lost of [1, 1024]) expect(await saying(bytes.subarray(0, -lost))).toMatch(/cut short/);
    const whole = bytes.subarray(0, headerLength + 2 * sealedLength);
    expect(await saying(whole)).toMatch(/is cut short: it ends after chunk 2/);
  });

  it('is refused where chunks were moved, left out or doubled', async () => {
    const bytes = await readFile(await write(noise(900)));
    const header = bytes.subarray(0, headerLength);
    const chunk = (number: number) =>
      bytes.subarray(headerLength + number * sealedLength, headerLength + (number + 1) * sealedLength);
    const rest = bytes.subarray(headerLength + 2 * sealedLength);
    expect(Buffer.concat([header, chunk(0), chunk(1), rest]).equals(bytes)).toBe(true);
    for (const order of [[1, 0], [1], [0], [0, 0, 1]])
      expect(await saying(Buffer.concat([header, ...order.map(chunk), rest]))).toMatch(/damaged/);
  });

  it('takes no chunk of another backup under the same passphrase', async () => {
    const [first, second] = [await readFile(await write(['a\n'])), await readFile(await write(['b\n']))];
    const mixed = Buffer.concat([first.subarray(0, headerLength), second.subarray(headerLength)]);
    expect(await saying(mixed)).toMatch(/damaged/);
  });

  it('is refused with a wrong passphrase, in words that do not repeat it', async () => {
    const path = await write(['one\n']);
    await expect(read(path, `${passphrase}!`)).rejects.toThrow(/The passphrase does not open/);
    await expect(read(path, `${passphrase}!`)).rejects.not.toThrow(passphrase);
    await expect(read(path, passphrase.normalize('NFD'))).resolves.toEqual(['one']);
  });

  it('leaves nothing where the lines fail, and never writes over a file', async () => {
    const path = join(folder, 'half');
    async function* failing() {
      yield* noise(300);
      throw new Error('the database went away');
    }
    await expect(files.write(path, passphrase, failing())).rejects.toThrow('went away');
    expect((await readdir(folder)).filter((name) => name.startsWith('half'))).toEqual([]);
    const taken = await write(['one\n']);
    await expect(files.write(taken, passphrase, from([]))).rejects.toThrow(/there already/);
    await expect(files.write(join(folder, 'no/where'), passphrase, from([]))).rejects.toThrow(
      /cannot be written/,
    );
  });

  it('hides what it holds: equal content gives other bytes, and no word of it can be read', async () => {
    const line = `${'secret '.repeat(20)}\n`;
    const [first, second] = [await readFile(await write([line])), await readFile(await write([line]))];
    expect(first.includes('secret')).toBe(false);
    expect(first.subarray(headerLength).equals(second.subarray(headerLength))).toBe(false);
  });
});
