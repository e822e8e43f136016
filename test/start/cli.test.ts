/** The commands of the README, run as a newcomer would; wrong words are answered with the right ones. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run yearbook -- …` with a data directory of its own. */
async function yearbook(args: readonly string[]) {
  const env = { ...process.env, ATLAS_DATA_DIR: join(folder, 'var'), DATABASE_URL: '' };
  return run('npm', ['run', '--silent', 'yearbook', '--', ...args], { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('npm run yearbook', () => {
  it('writes the same bytes twice, as the README says', async () => {
    const command =
      /npm run yearbook -- (.+?)`/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
    const words = command.split(' ');
    expect(words).toContain('--out');
    const out = (name: string) => words.map((word) => (word.endsWith('.pdf') ? join(folder, name) : word));
    expect(await yearbook(out('first.pdf'))).toMatchObject({ code: 0 });
    expect(await yearbook(out('second.pdf'))).toMatchObject({ code: 0 });
    const first = readFileSync(join(folder, 'first.pdf'));
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.equals(readFileSync(join(folder, 'second.pdf')))).toBe(true);
  });

  it.each([
    [['--year', '1917', '--out', 'x.pdf'], /There is no edition 1917\. Editions: 2017\./],
    [['--year', '2017'], /Write: npm run yearbook/],
    [['--year', '2017', '--out', 'x.pdf', '--language', 'fr'], /Write: npm run yearbook/],
    [['--yaer', '2017'], /Write: npm run yearbook/],
    [['--year', '2017', '--out', '/no-such-folder/x.pdf'], /\/no-such-folder\/x\.pdf cannot be written/],
  ])('answers %j with one sentence', async (args, sentence) => {
    const { code, stderr } = await yearbook(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
