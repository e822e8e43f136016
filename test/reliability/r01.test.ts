/** R01 in every run, small; the full drill is `node test/reliability/r01-drill.ts --n 200`. */
import { describe, expect, it } from 'vitest';
import { testEngines, withAddress } from '../../src/adapters/store/engine/test-engines.ts';
import { drillCrash, holds } from './r01-drill.ts';

const kills = Number(process.env['ATLAS_DRILL_N'] ?? '10');

describe.each(testEngines)('R01 kill -9 on %s', (engine) => {
  it(`loses nothing that was acknowledged in ${kills} kills`, { timeout: 600_000 }, async () => {
    const result = await withAddress(engine, (address) =>
      drillCrash({ address, kills, mode: 'honest', seed: 7 }),
    );
    expect(result, JSON.stringify(result)).toSatisfy(holds);
  });

  it('control: acknowledging before COMMIT is found out', { timeout: 600_000 }, async () => {
    const result = await withAddress(engine, (address) =>
      drillCrash({ address, kills: 12, mode: 'control', seed: 7 }),
    );
    expect(result.lost, JSON.stringify(result)).toBeGreaterThan(0);
  });
});
