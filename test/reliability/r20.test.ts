/**
 * R20: every released version's database comes up to the present whole, however often it is killed; the wrong pair of program and
 * database refuses to start. All statements: ATLAS_DRILL_N=all.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { readMigrationFiles } from '../../src/adapters/store/engine/migration-files.ts';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import { testEngines, withAddress } from '../../src/adapters/store/engine/test-engines.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { copyProject, heard, startMain, withFolder } from '../start/run-main.ts';
import { drillMigration } from './r20-drill.ts';
import { makeReleased, migrations, released } from './released-database.ts';

const every = process.env['ATLAS_DRILL_N'] === 'all' ? 1 : 40;
const versions = Object.entries(released);

describe.each(testEngines)('R20 migration on %s', (engine) => {
  it.each(versions)(
    'brings %s up, killed on the way, with every row',
    { timeout: 1_200_000 },
    async (_, last) => {
      const result = await drillMigration({ engine, last, every, mode: 'honest' });
      console.log(JSON.stringify({ drill: 'R20', engine, every, ...result }));
      expect(result).toMatchObject({ between: [], changed: [], integrityFindings: [] });
      expect(result.rows).toBeGreaterThan(1_500);
    },
  );

  it.each(versions)(
    'control: %s without transactions is left between',
    { timeout: 600_000 },
    async (_, last) => {
      const result = await drillMigration({ engine, last, every: 40, mode: 'control' });
      expect(result.between).not.toEqual([]);
    },
  );

  it.each(versions)('the program of %s refuses the present database', { timeout: 300_000 }, (_, last) =>
    withFolder((folder) =>
      withAddress(engine, async (address) => {
        const database = await openDatabase<Schema>(address);
        await migrate(database, migrations);
        await database.close();
        copyProject(folder);
        for (const { name } of await readMigrationFiles(migrations))
          if (name > last) rmSync(join(folder, 'src/adapters/store/migrations', name));
        const { code, stderr } = await startMain({ folder, environment: environmentOf(address, folder) })
          .ended;
        expect(code).toBe(1);
        expect(stderr).toContain('The database is newer than this program');
      }),
    ),
  );

  it.each(versions)('the present program serves the database of %s', { timeout: 600_000 }, (_, last) =>
    withFolder((folder) =>
      withAddress(engine, async (address) => {
        const database = await openDatabase<Schema>(address);
        await makeReleased(database, last);
        await database.close();
        const main = startMain({ environment: environmentOf(address, folder) });
        const [, site = ''] = await heard(main, /open at (http:\/\/[\d.:]+)/);
        const answer = await fetch(`${site}/api/v1/clusters?limit=1`);
        const body = (await answer.json()) as { total?: number };
        main.process.kill('SIGTERM');
        await main.ended;
        expect(answer.status).toBe(200);
        expect(JSON.stringify(body)).toContain('federal-');
      }),
    ),
  );
});

function environmentOf(address: DatabaseAddress, folder: string): Record<string, string> {
  return 'url' in address
    ? { DATABASE_URL: address.url, ATLAS_DATA_DIR: join(folder, 'var') }
    : { ATLAS_DATA_DIR: address.dataDir };
}
