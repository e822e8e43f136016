/**
 * The victim of drill R20: migrates a database statement by statement and kills itself (`SIGKILL`) right after the n-th one. In the
 * control transactions are left out.
 */
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Session } from '../../src/adapters/store/engine/session.ts';
import { migrations } from './released-database.ts';
import { splitStatements } from './split-statements.ts';

const [addressText = '', after = '0', mode = 'honest'] = process.argv.slice(2);
const transactions = new Set(['begin', 'commit', 'rollback']);

let count = 0;

/** Only what changes the database counts: reading what is applied does not. */
function stepping(session: Session): Session {
  let isMigrating = false;
  return {
    release: () => session.release(),
    run: async (sql, parameters) => {
      if (sql === 'begin') isMigrating = true;
      if (!isMigrating) return session.run(sql, parameters);
      const statements = parameters ? [sql] : splitStatements(sql);
      let result = { rows: [], affected: undefined, command: '' } as Awaited<ReturnType<Session['run']>>;
      for (const statement of statements) {
        const isLeftOut = mode === 'control' && transactions.has(statement);
        if (!isLeftOut) result = await session.run(statement, parameters);
        count += 1;
        if (count === Number(after)) process.kill(process.pid, 'SIGKILL');
      }
      if (sql === 'commit') isMigrating = false;
      return result;
    },
  };
}

const database = await openDatabase(JSON.parse(addressText) as DatabaseAddress);
await migrate(
  { engine: database.engine, session: (use) => database.session((session) => use(stepping(session))) },
  migrations,
);
await database.close();
process.stdout.write(`${count}\n`);
