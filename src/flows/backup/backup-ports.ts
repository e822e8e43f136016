/**
 * Shapes and ports of backup and restore. Must never name an engine's own types: the portable form is the same for both.
 */

/** Values of a row in the order of the table's columns, as PostgreSQL writes them as text; null is NULL. */
export type Row = readonly (string | null)[];

export interface TableShape {
  readonly name: string;
  /** Name and SQL type, without generated columns. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  /** Columns of the primary key, in its order; rows are written in it, texts byte by byte. */
  readonly key: readonly string[];
}

/** Where the numbering of an identity column stood. */
export interface Numbering {
  readonly column: string;
  readonly last: string;
  readonly isCalled: boolean;
}

export interface Migration {
  readonly name: string;
  readonly sha256: string;
}

/** The data at one moment. */
export interface Snapshot {
  readonly engine: string;
  /** Applied ones, oldest first: the version of the schema. */
  readonly migrations: readonly Migration[];
  readonly tables: readonly (TableShape & { readonly rows: number; readonly numbering: Numbering | null })[];
  /** Seals second factors; without it nobody's authenticator works after a restore. */
  readonly accountKey: string | null;
  /** Rows of a table in groups, in the order of its key. */
  rows(table: TableShape): AsyncIterable<readonly Row[]>;
}

/** Where a backup is taken from. */
export interface BackupSource {
  read<T>(use: (snapshot: Snapshot) => Promise<T>): Promise<T>;
}

/** What was written of a table, or must be found in it. */
export interface PartSum {
  readonly name: string;
  readonly rows: number;
  /** Of the lines of its rows. */
  readonly sha256: string;
}

export interface BackupHead {
  readonly form: 1;
  readonly product: string;
  readonly engine: string;
  /** ISO instant. */
  readonly madeAt: string;
  readonly migrations: readonly Migration[];
}

/** What a backup says about itself. */
export interface BackupContent {
  readonly head: BackupHead;
  readonly tables: readonly PartSum[];
  readonly rows: number;
  /** Over the sums of all tables: equal data give equal hashes on both engines. */
  readonly hash: string;
}

export interface WrittenFile {
  readonly sha256: string;
  readonly size: number;
}

/** Encrypted files. */
export interface BackupFiles {
  /** Throws StartError when the file exists or cannot be written. */
  write(path: string, passphrase: string, lines: AsyncIterable<string>): Promise<WrittenFile>;
  /** Lines in groups. Throws StartError for a file that is not whole, or a wrong passphrase. */
  read(
    path: string,
    passphrase: string,
    onRead?: (done: number, total: number) => void,
  ): AsyncIterable<readonly Buffer[]>;
}

/** Takes in what a backup holds, in its order. */
export interface Loader {
  table(shape: TableShape): Promise<void>;
  rows(rows: readonly Row[]): Promise<void>;
  /** The table that was begun last is complete. */
  end(numbering: Numbering | null): Promise<void>;
  accountKey(key: string): Promise<void>;
}

/** What was found after loading. */
export interface Restored {
  readonly tables: readonly PartSum[];
  readonly hash: string;
  /** Migrations applied after the data of an older version were in place. */
  readonly migrated: readonly string[];
  readonly integrityFindings: readonly string[];
  /** Indexes checked by PostgreSQL's amcheck; null where the server has none. */
  readonly indexesChecked: number | null;
}

/** An empty place. */
export interface RestoreTarget {
  /** Throws StartError naming what stands there. */
  refuseUnlessEmpty(): Promise<void>;
  /**
   * Loads, compares with `content`, and only then keeps: what throws leaves the place as it was. `backup` is the file's SHA-256, for the
   * entry that tells of the verified restore.
   */
  fill(content: BackupContent, backup: string, load: (loader: Loader) => Promise<void>): Promise<Restored>;
}

export interface BackupEvent {
  readonly kind: 'backup' | 'verified-restore';
  /** Of the backup file. */
  readonly sha256: string;
  readonly rows: number;
  /** ISO instant. */
  readonly at: string;
}

/** Backups and verified restores of the live data. Append-only. */
export interface BackupEventStore {
  /** Newest first. */
  events(limit: number): Promise<readonly BackupEvent[]>;
  latest(kind: BackupEvent['kind']): Promise<BackupEvent | undefined>;
  /**
   * Writes the event and its entry of the audit log. False, and nothing is written, when it tells of the restore of a file that is no
   * backup of these data, or when the data are of a version that keeps no such events.
   */
  record(event: Omit<BackupEvent, 'at'>): Promise<boolean>;
}
