/** R15 in every run, short; the full drill is `node test/reliability/r15-drill.ts --n 1000 --seconds 60`. */
import { describe, expect, it } from 'vitest';
import { drillReaders, holdsReaders } from './r15-drill.ts';

const connections = Number(process.env['ATLAS_DRILL_READERS'] ?? '1000');
const seconds = Number(process.env['ATLAS_DRILL_SECONDS'] ?? '10');

describe(`R15 ${connections} readers at once`, () => {
  it('are all answered, in bounded memory, with a free loop', { timeout: 300_000 }, async () => {
    const result = await drillReaders({ connections, seconds, mode: 'product' });
    expect(result, JSON.stringify(result)).toSatisfy(holdsReaders);
  });

  it('control: a handler that blocks the loop is found out', { timeout: 60_000 }, async () => {
    const result = await drillReaders({ connections: 50, seconds: 4, mode: 'control' });
    expect(result.loopP99, JSON.stringify(result)).toBeGreaterThan(200);
    expect(holdsReaders(result)).toBe(false);
  });
});
