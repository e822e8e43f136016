/**
 * The victim of drill R01: imports the review and then accepts small tables as fast as it can, writing a line to a journal (with
 * fsync) after each acknowledged acceptance. It is killed at any moment.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import { createFactStore } from '../../src/adapters/store/fact.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { importEdition } from '../../src/flows/import-edition.ts';
import type { FactStore } from '../../src/flows/ports.ts';
import { sampleTable } from './sample-facts.ts';

const [addressText = '', journalPath = '', round = '0', mode = 'honest'] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const journal = openSync(journalPath, 'a');

let isHeard = false;

function acknowledge(line: string): void {
  writeSync(journal, `${line}\n`);
  fsyncSync(journal);
  if (!isHeard) process.stdout.write('acknowledged\n');
  isHeard = true;
}

let isReady = false;

/** Says "ready" when the first write begins: from then on the drill may kill. */
function announced(store: FactStore): FactStore {
  return {
    ...store,
    acceptTable: (table) => {
      if (!isReady) process.stdout.write('ready\n');
      isReady = true;
      return store.acceptTable(table);
    },
  };
}

/** The control acknowledges before COMMIT: the drill must then find losses. */
function withControl(store: FactStore): FactStore {
  if (mode === 'honest') return store;
  return {
    ...store,
    acceptTable: async (table) => {
      acknowledge(`${table.edition} ${table.table}`);
      return store.acceptTable(table);
    },
  };
}

const database = await openDatabase<Schema>(JSON.parse(addressText) as DatabaseAddress);
await migrate(database, join(root, 'src/adapters/store/migrations'));
const honest = createFactStore(database);
const store = announced(withControl(honest));
await importEdition(
  { source: createEditionSource(root), store, rulebook: readRulebook(root) },
  '2017',
  ({ label }) => {
    if (mode === 'honest') acknowledge(`2017 ${label}`);
  },
);
await Promise.all([1, 2, 3, 4].map(writeForever));
closeSync(journal);

/** Bounded: the drill kills it long before. */
async function writeForever(writer: number): Promise<void> {
  for (let index = 0; index < 5_000; index += 1) {
    const table = sampleTable(`drill-${round}-${writer}-${index}.csv`, 20, '2018');
    await store.acceptTable(table);
    if (mode === 'honest') acknowledge(`2018 ${table.table}`);
  }
}
