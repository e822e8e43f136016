/**
 * Restores a backup into an empty place: the whole file is read and checked before anything is touched, then read again and loaded. Must
 * never leave a place half filled, nor take a newer schema for an older one.
 */
import { StartError } from '../../kernel/start-error.ts';
import type { Progress } from '../ports.ts';
import type {
  BackupContent,
  BackupFiles,
  BackupHead,
  Migration,
  Restored,
  RestoreTarget,
} from './backup-ports.ts';
import { percentages } from './percentages.ts';
import { onlyCheck, readBackup } from './read-backup.ts';

export interface RestoreOrder {
  readonly path: string;
  readonly passphrase: string;
  /** Of the file. */
  readonly sha256: string;
  /** All that this program has, oldest first. */
  readonly migrations: readonly Migration[];
}

export interface RestoreResult {
  readonly content: BackupContent;
  readonly restored: Restored;
}

/** A progress for each of the two readings. */
export interface RestoreProgress {
  readonly checking: Progress;
  readonly loading: Progress;
}

/** Throws StartError with a sentence; the place is as it was then. */
export async function restoreBackup(
  { files, target }: { readonly files: BackupFiles; readonly target: RestoreTarget },
  order: RestoreOrder,
  progress: RestoreProgress,
): Promise<RestoreResult> {
  await target.refuseUnlessEmpty();
  const content = await checkBackup(files, order, progress.checking);
  const { path, passphrase, sha256 } = order;
  const step = percentages(content.rows, progress.loading);
  const restored = await target.fill(content, sha256, async (loader) => {
    let table = '';
    await readBackup(files.read(path, passphrase), {
      ...loader,
      head: () => undefined,
      table: (shape) => {
        table = shape.name;
        return loader.table(shape);
      },
      rows: async (rows) => {
        await loader.rows(rows);
        step(rows.length, table);
      },
    });
    step(0, 'comparing', true);
  });
  return { content, restored };
}

/** Reads the whole file and keeps nothing. Throws StartError for a file or a schema that cannot be restored. */
export async function checkBackup(
  files: BackupFiles,
  { path, passphrase, migrations }: Omit<RestoreOrder, 'sha256'>,
  progress: Progress,
): Promise<BackupContent> {
  let step: ReturnType<typeof percentages> | null = null;
  let before = 0;
  const lines = files.read(path, passphrase, (done, total) => {
    step ??= percentages(total, progress);
    step(done - before, 'of the file', done === total);
    before = done;
  });
  return readBackup(lines, { ...onlyCheck, head: (head) => refuseForeignSchema(head, migrations) });
}

/** The schema of the backup must be the beginning of what this program has. */
function refuseForeignSchema(head: BackupHead, known: readonly Migration[]): void {
  for (const [place, { name, sha256 }] of head.migrations.entries()) {
    const own = known[place];
    if (own?.name === name && own.sha256 === sha256) continue;
    const isNewer = own === undefined || !known.some((one) => one.name === name);
    throw new StartError(
      isNewer
        ? `The backup is newer than this program: it has the migration ${name} (made by version ${head.product}). Restore it with the newer program.`
        : `The backup was made with another migration ${name} than this program has. Restore it with the program that made it (version ${head.product}).`,
    );
  }
}
