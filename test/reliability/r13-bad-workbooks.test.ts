/** R13 in the size of a test run: the folder of bad workbooks and a few mutants through the upload page of the running product. */
import { describe, expect, it } from 'vitest';
import { traps } from './bad-workbooks.ts';
import { diesInLibrary, drillBadWorkbooks, holds } from './r13-drill.ts';

describe('R13 bad workbooks', () => {
  it('are refused with a sentence, keep nothing, and the server stays small and awake', {
    timeout: 300_000,
  }, async () => {
    const result = await drillBadWorkbooks(2018, 20);
    expect(result.silent).toEqual([]);
    expect(result).toMatchObject({ isAlive: true, serverErrors: 0 });
    expect(holds(result), JSON.stringify(result)).toBe(true);
  });

  it('would kill the usual library (negative control)', () => {
    const trap = traps().find(({ name }) => name.startsWith('merged'));
    expect(trap && diesInLibrary(trap)).toBe(true);
  }, 150_000);

  it('would be found where a product breaks a bound (negative control)', () => {
    const sound = {
      sent: 10,
      read: 1,
      refused: 9,
      kept: 1,
      serverErrors: 0,
      isAlive: true,
      silent: [],
      slowestMs: 900,
      mostMb: 420,
      grownMb: 20,
      healthP99Ms: 40,
      healthProbes: 100,
    };
    expect(holds(sound)).toBe(true);
    for (const broken of [
      { isAlive: false },
      { serverErrors: 1 },
      { silent: ['xls (415)'] },
      { kept: 2 },
      { slowestMs: 10_001 },
      { grownMb: 101 },
      { healthP99Ms: 501 },
    ])
      expect(holds({ ...sound, ...broken })).toBe(false);
  });
});
