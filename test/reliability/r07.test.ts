/** R07 in every run, small; the full drill is `node test/reliability/r07-drill.ts --n 20`. */
import { describe, expect, it } from 'vitest';
import { postgresPrograms } from './own-postgres.ts';
import { drillRestarts, holds } from './r07-drill.ts';

const restarts = Number(process.env['ATLAS_DRILL_N'] ?? '2');
const engines = postgresPrograms() === null ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

describe.each(engines)('R07 restarts under load on %s', (engine) => {
  it(`lose nothing and cut nobody off in ${restarts}`, { timeout: 900_000 }, async () => {
    const result = await drillRestarts({ engine, restarts, rate: 50, isControl: false });
    expect(result, JSON.stringify(result)).toSatisfy(holds);
  });
});

describe('R07 control', () => {
  it('a product that is killed cuts answers off, and that is found', { timeout: 600_000 }, async () => {
    const result = await drillRestarts({ engine: 'pglite', restarts: 2, rate: 400, isControl: true });
    expect(holds(result), JSON.stringify(result)).toBe(false);
    expect(result.cutOff).toBeGreaterThan(0);
  });
});
