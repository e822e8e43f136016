/** Drill R21 on the embedded engine, in a process whose clock is faked: prints what it saw. */
import { openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { fakeClock } from './faked-clock.ts';
import { underClock } from './r21-scenario.ts';

const [dataDir = '', file = ''] = process.argv.slice(2);
const database = await openDatabase<Schema>({ dataDir });
const result = await underClock(database, fakeClock(file));
await database.close();
process.stdout.write(`${JSON.stringify(result)}\n`);
