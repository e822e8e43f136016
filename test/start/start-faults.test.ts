/** Faults at the start, played through the real entry: one clear sentence, no stack, exit code 1, within seconds. */
import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyProject, type Ended, heard, startMain, withFolder } from './run-main.ts';

/** Progress bars are no sentences. */
function sentencesOf({ stderr }: Ended): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !/^Importing the review \[/.test(line));
}

function expectOneSentence(ended: Ended, pattern: RegExp): void {
  const sentences = sentencesOf(ended);
  expect(sentences, ended.stderr).toHaveLength(1);
  expect(sentences[0]).toMatch(pattern);
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal|\.ts:\d+/m);
  expect(ended.code).toBe(1);
}

/** Changes one file of a copy of the project and starts it. */
function startBroken(change: (folder: string) => void): Promise<Ended> {
  return withFolder((folder) => {
    copyProject(folder);
    change(folder);
    return startMain({ environment: { ATLAS_DATA_DIR: join(folder, 'var') }, folder }).ended;
  });
}

function rewrite(folder: string, name: string, change: (text: string) => string): void {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, `${name} must differ`).not.toBe(before);
  writeFileSync(path, after);
}

describe('settings that cannot be meant', () => {
  it.each([
    [{ PORT: 'abc' }, /PORT is "abc".*0 to 65535/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ ATLAS_CACHE_BYTES: 'much' }, /ATLAS_CACHE_BYTES is "much"/],
    [{ ATLAS_TRUSTED_PROXIES: '10.0.0.1, localhost' }, /ATLAS_TRUSTED_PROXIES names "localhost"/],
    [{ ATLAS_TRUSTED_PROXIES: '0.0.0.0/0' }, /ATLAS_TRUSTED_PROXIES names "0.0.0.0\/0"/],
  ])('%j', async (environment, pattern) => {
    const ended = await startMain({ environment }).ended;
    expectOneSentence(ended, pattern);
    expect(ended.seconds).toBeLessThan(15);
  });
});

describe('places that cannot be used', () => {
  it('a data directory below a file', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      const ended = await startMain({ environment: { ATLAS_DATA_DIR: join(folder, 'file', 'data') } }).ended;
      expectOneSentence(ended, /data directory .* cannot be written/);
    });
  });

  it.skipIf(process.getuid?.() === 0)('a data directory without the right to write', async () => {
    await withFolder(async (folder) => {
      chmodSync(folder, 0o555);
      const ended = await startMain({ environment: { ATLAS_DATA_DIR: join(folder, 'data') } }).ended;
      chmodSync(folder, 0o755);
      expectOneSentence(ended, /data directory .* cannot be written/);
    });
  });

  it('a database that nobody answers for, without its password', async () => {
    const ended = await startMain({
      environment: { DATABASE_URL: 'postgres://clerk:hush-hush@127.0.0.1:1/atlas' },
    }).ended;
    expectOneSentence(ended, /atlas at 127\.0\.0\.1:1 cannot be used/);
    expect(ended.stderr + ended.stdout).not.toMatch(/hush/);
    expect(ended.seconds).toBeLessThan(40);
  });

  it.each([
    'not a url, hush-hush',
    'postgres://clerk:hush-hush@no-such-host.invalid/atlas',
    'mysql://clerk:hush-hush@127.0.0.1:1/atlas',
  ])('a database address that leads nowhere: %s', async (url) => {
    const ended = await startMain({ environment: { DATABASE_URL: url } }).ended;
    expectOneSentence(ended, /database/i);
    expect(ended.stderr + ended.stdout).not.toMatch(/hush/);
  });

  it('a lock that is none', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'lock.json'), 'nonsense');
      expectOneSentence(
        await startMain({ environment: { ATLAS_DATA_DIR: folder } }).ended,
        /lock file .*lock\.json/,
      );
    });
  });

  it('pages that were not built', async () => {
    await withFolder(async (folder) => {
      const environment = { ATLAS_DATA_DIR: join(folder, 'data'), ATLAS_BUILD_DIR: join(folder, 'nothing') };
      expectOneSentence(await startMain({ environment }).ended, /pages are not built.*npm start/);
    });
  });

  it('a word that is no command', async () => {
    await withFolder(async (folder) => {
      const ended = await startMain({ environment: { ATLAS_DATA_DIR: folder }, args: ['dance'] }).ended;
      expectOneSentence(ended, /no command "dance".*yearbook/);
    });
  });
});

describe('a broken rulebook or table stops the start with file, line and reason', () => {
  const subjects = 'rulebook/reference/federal-subjects.yaml';
  const passport = 'rulebook/indicators/jobs.yaml';
  const clusters = 'data/review-2017/clusters.csv';
  const observations = 'data/review-2017/observations.csv';
  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'YAML that is none',
      (folder) => appendFileSync(join(folder, passport), '\n  - {broken\n'),
      /indicators\/jobs\.yaml, line \d+: .+\./,
    ],
    [
      'a key that is missing',
      (folder) => rewrite(folder, passport, (text) => text.replace(/^unit:.*$/m, '')),
      /jobs\.yaml, line \d+: .*unit/,
    ],
    [
      'a code that is none',
      (folder) => rewrite(folder, subjects, (text) => text.replace('RU-TA', 'TATAR')),
      /federal-subjects\.yaml, line \d+: /,
    ],
    [
      'a rulebook file that is missing',
      (folder) => rmSync(join(folder, subjects)),
      /federal-subjects\.yaml cannot be read/,
    ],
    [
      'a number that is none',
      (folder) => rewrite(folder, clusters, (text) => text.replace('federal,5,', 'federal,five,')),
      /clusters\.csv, line 6, column number: "five" is not a number/,
    ],
    [
      'an unknown subject',
      (folder) => rewrite(folder, clusters, (text) => text.replace('RU-BEL', 'RU-XXX')),
      /clusters\.csv, line 2, .*"RU-XXX"/,
    ],
    [
      'a quote that never ends',
      (folder) => appendFileSync(join(folder, observations), '\n"open'),
      /observations\.csv, line \d+: /,
    ],
    [
      'a row with a cell too few',
      (folder) => appendFileSync(join(folder, clusters), 'federal,132\n'),
      /clusters\.csv, line \d+: /,
    ],
    [
      'bytes that are no UTF-8',
      (folder) => writeFileSync(join(folder, clusters), Buffer.from([0x66, 0xff, 0xfe])),
      /clusters\.csv is not UTF-8/,
    ],
    [
      'a table that is empty',
      (folder) => writeFileSync(join(folder, clusters), ''),
      /clusters\.csv: the table has no rows/,
    ],
    [
      'a table that is missing',
      (folder) => rmSync(join(folder, observations)),
      /observations\.csv cannot be read/,
    ],
  ])('%s', async (_name, change, pattern) => {
    const ended = await startBroken(change);
    expectOneSentence(ended, pattern);
    expect(ended.seconds).toBeLessThan(30);
  });
});

describe('two starts', () => {
  it('the second on the same data names the holder; a busy port names a free one; kill -9 in the import loses nothing', {
    timeout: 240_000,
  }, async () => {
    await withFolder(async (data) => {
      const environment = { ATLAS_DATA_DIR: data };
      const killed = startMain({ environment });
      await heard(killed, /Importing the review/);
      killed.process.kill('SIGKILL');
      await killed.ended;

      const first = startMain({ environment });
      const [, address = ''] = await heard(first, /open at (http:\S+)/);
      expect(await (await fetch(`${address}/api/v1/clusters?limit=1`)).json()).toMatchObject({ total: 137 });
      expectOneSentence(
        await startMain({ environment }).ended,
        new RegExp(`in use by process ${first.process.pid} `),
      );
      first.process.kill('SIGTERM');
      expect((await first.ended).code).toBe(0);

      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const PORT = String((other.address() as AddressInfo).port);
      expectOneSentence(
        await startMain({ environment: { ...environment, PORT } }).ended,
        new RegExp(`Port ${PORT} .*taken.*PORT=`),
      );
      other.close();
    });
  });
});
