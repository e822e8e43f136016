/**
 * The thread in which the embedded database runs, so that a long query never stops the event loop. Answers one request after the
 * other. Must never go on after an error that is not the statement's own: it ends, and the main thread starts another.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type QueryOptions, type Results } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { DurableFiles, durableStartParameters } from './durable-files.ts';
import type { Reply, Request, WireError, WireResult, WorkerStart } from './pglite-messages.ts';
import { sessionSettings } from './session.ts';
import { valueParsers } from './values.ts';

const options: QueryOptions = { rowMode: 'array' };
const say = (reply: Reply): void => parentPort?.postMessage(reply);

async function open(directory: string): Promise<PGlite> {
  const pg = await PGlite.create({
    fs: new DurableFiles(directory),
    startParams: durableStartParameters(),
    extensions: { btree_gist, pg_trgm, unaccent },
  });
  pg.parsers = valueParsers as PGlite['parsers'];
  pg.serializers = {};
  await pg.exec(sessionSettings);
  pg.onNotification((channel, payload) => say({ kind: 'notification', channel, payload }));
  return pg;
}

async function run(pg: PGlite, sql: string, parameters: readonly (string | null)[]): Promise<WireResult> {
  const results: Results[] =
    parameters.length === 0
      ? await pg.exec(sql, options)
      : [await pg.query<Record<string, unknown>>(sql, [...parameters], options)];
  const last = results.at(-1);
  const command = last?.command ?? '';
  return {
    tables: results.map(({ fields, rows }) => ({
      columns: fields.map(({ name }) => name),
      rows: rows as unknown as unknown[][],
    })),
    affected: /^(INSERT|UPDATE|DELETE|MERGE|COPY)$/.test(command) ? last?.affectedRows : undefined,
    command,
    inTransaction: pg.isInTransaction(),
  };
}

/** A statement's own error has a SQLSTATE and a severity below FATAL; after anything else the engine's memory is not to be trusted. */
function isFatal(error: WireError): boolean {
  return error.code === undefined || error.severity === 'FATAL' || error.severity === 'PANIC';
}

function toWire(thrown: unknown): WireError {
  const { message, code, severity, constraint, table, column, schema } = thrown as WireError;
  return { message: String(message ?? thrown), code, severity, constraint, table, column, schema };
}

async function answer(pg: PGlite, request: Request): Promise<void> {
  try {
    const result = request.kind === 'run' ? await run(pg, request.sql, request.parameters) : undefined;
    if (request.kind === 'close') await pg.close();
    say({ kind: 'result', id: request.id, result });
    if (request.kind === 'close') parentPort?.close();
  } catch (thrown) {
    const error = toWire(thrown);
    if (isFatal(error)) die(error.message);
    else say({ kind: 'error', id: request.id, error, inTransaction: pg.isInTransaction() });
  }
}

function die(message: string): void {
  say({ kind: 'failed', message });
  setImmediate(() => process.exit(1));
}

try {
  const pg = await open((workerData as WorkerStart).directory);
  parentPort?.on('message', (request: Request) => void answer(pg, request));
  say({ kind: 'ready' });
} catch (thrown) {
  die(toWire(thrown).message);
}
