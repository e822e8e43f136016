/** R02 in every run, small; the full drill is `node test/reliability/r02-drill.ts --n 200`. */
import { describe, expect, it } from 'vitest';
import { postgresPrograms } from './own-postgres.ts';
import { drillDatabaseCrash, holds } from './r02-drill.ts';

const crashes = Number(process.env['ATLAS_DRILL_N'] ?? '12');

describe.skipIf(postgresPrograms() === null)('R02 kill -9 of the database server', () => {
  it(`loses nothing and heals by itself in ${crashes} crashes`, { timeout: 900_000 }, async () => {
    const result = await drillDatabaseCrash({ crashes, isControl: false, seed: 7 });
    expect(result, JSON.stringify(result)).toSatisfy(holds);
    expect(result.tally.unavailable).toBeGreaterThan(0);
  });

  it('control: a server that acknowledges before writing is found out', {
    timeout: 600_000,
  }, async () => {
    const result = await drillDatabaseCrash({ crashes: 1, isControl: true, seed: 7 });
    expect(result.lost, JSON.stringify(result)).toBeGreaterThan(0);
  });
});
