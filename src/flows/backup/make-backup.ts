/**
 * Makes a backup of a snapshot. Must never say that a backup is made before the file is whole, nor hold more than a group of rows.
 */
import type { Progress } from '../ports.ts';
import type {
  BackupContent,
  BackupFiles,
  BackupHead,
  BackupSource,
  PartSum,
  Snapshot,
  WrittenFile,
} from './backup-ports.ts';
import { percentages } from './percentages.ts';
import { hashOfTables, keyPart, type Line, PartCounter } from './portable-form.ts';

export interface BackupOrder {
  readonly path: string;
  readonly passphrase: string;
  /** Version of the program. */
  readonly product: string;
  /** ISO instant. */
  readonly madeAt: string;
}

export interface MadeBackup extends WrittenFile {
  readonly content: BackupContent;
}

/** Throws what the source and the file throw; no file is left then. */
export function makeBackup(
  ports: { readonly source: BackupSource; readonly files: BackupFiles },
  { path, passphrase, product, madeAt }: BackupOrder,
  progress: Progress,
): Promise<MadeBackup> {
  return ports.source.read(async (snapshot) => {
    const { engine, migrations } = snapshot;
    const head: BackupHead = { form: 1, product, engine, madeAt, migrations };
    const tables: PartSum[] = [];
    const written = await ports.files.write(path, passphrase, linesOf(snapshot, head, tables, progress));
    return { ...written, content: contentOf(head, tables) };
  });
}

function contentOf(head: BackupHead, tables: readonly PartSum[]): BackupContent {
  const rows = tables.reduce((sum, part) => sum + part.rows, 0);
  return { head, tables, rows, hash: hashOfTables(tables) };
}

const lineOf = (line: Line) => `${JSON.stringify(line)}\n`;

async function* linesOf(
  snapshot: Snapshot,
  head: BackupHead,
  tables: PartSum[],
  progress: Progress,
): AsyncGenerator<string> {
  const step = percentages(
    snapshot.tables.reduce((sum, table) => sum + table.rows, 0),
    progress,
  );
  const others: PartSum[] = [];
  yield lineOf({ kind: 'backup', ...head });
  if (snapshot.accountKey !== null) {
    yield lineOf({ kind: 'secret', name: keyPart });
    const counter = new PartCounter(keyPart);
    yield counter.add([[snapshot.accountKey]]);
    others.push(counter.sum());
    yield lineOf({ kind: 'end', numbering: null, ...(others[0] as PartSum) });
  }
  for (const { numbering, rows: _, ...shape } of snapshot.tables) {
    yield lineOf({ kind: 'table', ...shape });
    const counter = new PartCounter(shape.name);
    for await (const rows of snapshot.rows(shape)) {
      yield counter.add(rows);
      step(rows.length, shape.name);
    }
    const sum = counter.sum();
    tables.push(sum);
    yield lineOf({ kind: 'end', numbering, ...sum });
  }
  const { rows, hash } = contentOf(head, tables);
  yield lineOf({ kind: 'manifest', parts: [...others, ...tables], rows, hash });
  step(0, 'done', true);
}
