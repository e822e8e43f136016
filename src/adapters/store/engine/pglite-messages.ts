/**
 * What the main thread and the database's worker say to each other. Must never carry anything that cannot be cloned.
 */
import type { DatabaseErrorNames } from './database-error.ts';

export interface WorkerStart {
  readonly directory: string;
}

export type Request = { readonly id: number } & (
  | { readonly kind: 'run'; readonly sql: string; readonly parameters: readonly (string | null)[] }
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' }
);

/** Rows as arrays, so that column names cross once per answer. */
export interface WireTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface WireResult {
  readonly tables: readonly WireTable[];
  readonly affected: number | undefined;
  readonly command: string;
  readonly inTransaction: boolean;
}

export interface WireError extends DatabaseErrorNames {
  readonly message: string;
  readonly code: string | undefined;
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'result'; readonly id: number; readonly result: WireResult | undefined }
  | {
      readonly kind: 'error';
      readonly id: number;
      readonly error: WireError;
      readonly inTransaction: boolean;
    }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string };
