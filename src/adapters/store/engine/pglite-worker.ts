/**
 * The thread in which the embedded database runs, so that a long query never stops the event loop. Answers one request after the
 * other. Must never go on after an error that is not the statement's own: it ends, and the main thread starts another.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type QueryOptions, type Results } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { DurableFiles, durableStartParameters } from './durable-files.ts';
import type { Reply, Request, WireError, WireResult, WorkerStart } from './pglite-messages.ts';
import { PreparedStatements } from './prepared-statements.ts';
import { sessionSettings } from './session.ts';
import { valueParsers } from './values.ts';

const options: QueryOptions = { rowMode: 'array' };
const say = (reply: Reply): void => parentPort?.postMessage(reply);

async function open(directory: string): Promise<PGlite> {
  const pg = await PGlite.create({
    fs: new DurableFiles(directory),
    startParams: durableStartParameters(),
    extensions: { btree_gist, fuzzystrmatch, pg_trgm, unaccent },
  });
  pg.parsers = valueParsers as PGlite['parsers'];
  pg.serializers = {};
  await pg.exec(sessionSettings);
  pg.onNotification((channel, payload) => say({ kind: 'notification', channel, payload }));
  return pg;
}

interface Engine {
  readonly pg: PGlite;
  readonly prepared: PreparedStatements;
}

async function execute(
  { pg, prepared }: Engine,
  sql: string,
  parameters: readonly (string | null)[],
): Promise<Results[]> {
  if (parameters.length > 0) return [await prepared.run(sql, parameters)];
  const results = await pg.exec(sql, options);
  await prepared.noticeCommands(results);
  return results;
}

async function run(engine: Engine, sql: string, parameters: readonly (string | null)[]): Promise<WireResult> {
  const results = await execute(engine, sql, parameters);
  const last = results.at(-1);
  const command = last?.command ?? '';
  return {
    tables: results.map(({ fields, rows }) => ({
      columns: fields.map(({ name }) => name),
      rows: rows as unknown as unknown[][],
    })),
    affected: /^(INSERT|UPDATE|DELETE|MERGE|COPY)$/.test(command) ? last?.affectedRows : undefined,
    command,
    inTransaction: engine.pg.isInTransaction(),
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

async function answer(engine: Engine, request: Request): Promise<void> {
  try {
    const result = request.kind === 'run' ? await run(engine, request.sql, request.parameters) : undefined;
    if (request.kind === 'close') await engine.pg.close();
    say({ kind: 'result', id: request.id, result });
    if (request.kind === 'close') parentPort?.close();
  } catch (thrown) {
    const error = toWire(thrown);
    if (isFatal(error)) die(error.message);
    else say({ kind: 'error', id: request.id, error, inTransaction: engine.pg.isInTransaction() });
  }
}

function die(message: string): void {
  say({ kind: 'failed', message });
  setImmediate(() => process.exit(1));
}

try {
  const pg = await open((workerData as WorkerStart).directory);
  const engine: Engine = { pg, prepared: new PreparedStatements(pg) };
  let turn = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    turn = turn.then(() => answer(engine, request));
  });
  say({ kind: 'ready' });
} catch (thrown) {
  die(toWire(thrown).message);
}
