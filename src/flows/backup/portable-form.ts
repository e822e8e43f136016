/**
 * The lines of a backup: one JSON document a line; rows are arrays, everything else objects with a `kind`. The same function makes the
 * sums of a backup and of the data it was restored into. Must never write a value in a form that loses anything.
 */
import { createHash, type Hash } from 'node:crypto';
import type { BackupContent, BackupHead, Numbering, PartSum, Row, TableShape } from './backup-ports.ts';

/** Name of the part that holds the key of second factors. */
export const keyPart = 'account.key';

export type Line =
  | ({ readonly kind: 'backup' } & BackupHead)
  | ({ readonly kind: 'table' } & TableShape)
  | { readonly kind: 'secret'; readonly name: string }
  | ({ readonly kind: 'end'; readonly numbering: Numbering | null } & PartSum)
  | ({ readonly kind: 'manifest'; readonly parts: readonly PartSum[] } & Pick<
      BackupContent,
      'rows' | 'hash'
    >);

/** Counts and hashes the rows of one part. */
export class PartCounter {
  readonly #hash: Hash = createHash('sha256');
  readonly #name: string;
  #rows = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** The lines of these rows, which it also takes into the sum. */
  add(rows: readonly Row[]): string {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    this.#hash.update(lines);
    this.#rows += rows.length;
    return lines;
  }

  /** A row's line as it was read, without its end. */
  addLine(line: Buffer): void {
    this.#hash.update(line).update('\n');
    this.#rows += 1;
  }

  /** To be called once. */
  sum(): PartSum {
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** The canonical hash: SHA-256 over one line a table, `name rows sha256`, in the order of the names' bytes. */
export function hashOfTables(tables: readonly PartSum[]): string {
  const hash = createHash('sha256');
  for (const { name, rows, sha256 } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name} ${rows} ${sha256}\n`);
  return hash.digest('hex');
}

/** Sum of a table from its rows. */
export async function sumOf(name: string, groups: AsyncIterable<readonly Row[]>): Promise<PartSum> {
  const counter = new PartCounter(name);
  for await (const rows of groups) counter.add(rows);
  return counter.sum();
}

/** Names of tables that differ, with what was expected and found. */
export function compareSums(expected: readonly PartSum[], found: readonly PartSum[]): string[] {
  const byName = new Map(found.map((part) => [part.name, part]));
  const known = new Set(expected.map(({ name }) => name));
  const strays = found.filter(({ name, rows }) => !known.has(name) && rows > 0);
  return [
    ...expected.flatMap(({ name, rows, sha256 }) => {
      const part = byName.get(name);
      if (part?.rows === rows && part.sha256 === sha256) return [];
      return [`${name} (${rows} rows written, ${part?.rows ?? 'no table'} found)`];
    }),
    ...strays.map(({ name, rows }) => `${name} (not in the backup, ${rows} rows found)`),
  ];
}
