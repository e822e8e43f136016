/**
 * Published editions in data/review-<year>: transcribed tables offered as facts. The tables are read in full and checked before
 * anything is accepted.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftTable, EditionSource } from '../../../flows/ports.ts';
import { readCsv } from './read-csv.ts';
import { tableRow } from './table-row.ts';
import { tableSpecs } from './table-specs.ts';

/** Editions below `root`/data. `tables` throws StartError with file, line and reason. */
export function createEditionSource(root: string): EditionSource {
  return {
    editions: async () =>
      readdirSync(join(root, 'data'))
        .flatMap((name) => /^review-(\d{4})$/.exec(name)?.[1] ?? [])
        .filter((edition) => existsSync(join(root, 'data', `review-${edition}`, 'clusters.csv')))
        .sort(),
    tables: async (edition) => readTables(root, edition),
  };
}

function readTables(root: string, edition: string): DraftTable[] {
  const document = `review-${edition}`;
  return tableSpecs.map(({ table, facts }) => {
    const file = `data/${document}/${table}`;
    const csv = readCsv(join(root, file), file);
    const drafts = csv.rows.flatMap(({ line, record }) =>
      facts(tableRow({ edition, document, file, table, row: line }, record)),
    );
    return { table, sha256: csv.sha256, drafts };
  });
}
