/** Received files on both engines: whole, once, piece by piece, and in flat memory. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testEngines } from './engine/test-engines.ts';
import { createFileStore } from './survey.queries.ts';
import { withSurvey } from './survey-sample.ts';

const piece = 256 * 1024;

async function withFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-test-file-'));
  try {
    const path = join(folder, 'received');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each(testEngines)('files on %s', (engine) => {
  it('come back byte for byte, and are kept once', () =>
    withSurvey(engine, async (_store, database) => {
      const files = createFileStore(database);
      for (const size of [1, piece - 1, piece, piece + 1, 3 * piece + 7]) {
        const bytes = randomBytes(size);
        await withFile(bytes, async (path) => {
          const kept = await files.keep(path, 'application/pdf');
          expect(kept).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size });
          expect(await files.keep(path, 'application/pdf')).toEqual(kept);
          const pieces: Uint8Array[] = [];
          for await (const part of (await files.read(kept.sha256)) ?? []) pieces.push(part);
          expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
          expect(pieces).toHaveLength(Math.ceil(size / piece));
          expect(
            await files.withCopy(kept.sha256, async (copy) => (await readFile(copy)).equals(bytes)),
          ).toBe(true);
          expect(Buffer.from(await files.head(path, 16)).equals(bytes.subarray(0, 16))).toBe(true);
        });
      }
      expect(await database.db.selectFrom('stored_file').select('sha256').execute()).toHaveLength(5);
    }));

  it('are refused when empty, and unknown ones are not there', () =>
    withSurvey(engine, async (_store, database) => {
      const files = createFileStore(database);
      await withFile(new Uint8Array(), async (path) => {
        await expect(files.keep(path, 'text/plain')).rejects.toMatchObject({ kind: 'invalid-body' });
      });
      expect(await files.read('0'.repeat(64))).toBeUndefined();
      await expect(files.withCopy('0'.repeat(64), async () => 1)).rejects.toMatchObject({
        kind: 'not-found',
      });
    }));

  it('of 20 MB take no more memory than a few pieces', () =>
    withSurvey(engine, async (_store, database) => {
      const files = createFileStore(database);
      const size = 20 * 1024 * 1024;
      await withFile(randomBytes(size), async (path) => {
        global.gc?.();
        const before = process.memoryUsage();
        let most = { rss: 0, held: 0 };
        const look = () => {
          const { rss, external } = process.memoryUsage();
          most = { rss: Math.max(most.rss, rss), held: Math.max(most.held, external) };
        };
        const timer = setInterval(look, 5);
        const started = performance.now();
        const { sha256 } = await files.keep(path, 'application/pdf');
        const keptMs = performance.now() - started;
        for await (const _part of (await files.read(sha256)) ?? []) look();
        clearInterval(timer);
        const mega = (bytes: number) => Math.round(bytes / 1024 / 1024);
        console.log(
          `${engine}: 20 MB kept in ${Math.round(keptMs)} ms; RSS +${mega(most.rss - before.rss)} MB, buffers +${mega(most.held - before.external)} MB`,
        );
        // The embedded engine lives in this process and fills its own pages, about 100 MB whatever the size of the file.
        expect(mega(most.rss - before.rss)).toBeLessThan(engine === 'postgres' ? 100 : 200);
      });
    }));
});
