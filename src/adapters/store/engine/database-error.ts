/**
 * The one shape of a database error, whichever engine raised it: callers decide by SQLSTATE and constraint name. Must never carry
 * the `detail` of the server, which repeats stored values, nor the statement's parameters.
 */

/** SQLSTATE of a connection that was lost or could not be had. */
export const connectionFailure = '08006';
/** SQLSTATE of a lease on the connection that did not come in time. */
export const leaseTimeout = '55P03';
/** SQLSTATE of a transaction that was used in a way that cannot work. */
export const invalidTransactionState = '25000';
/** SQLSTATE of a COMMIT that the server turned into a ROLLBACK. */
export const transactionAborted = '25P02';

/** An error of either engine. `code` is the SQLSTATE; the names are given where the server names them. */
export class DatabaseError extends Error {
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly schema: string | undefined;
  readonly severity: string | undefined;

  constructor(message: string, code: string, names: DatabaseErrorNames = {}) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = names.constraint;
    this.table = names.table;
    this.column = names.column;
    this.schema = names.schema;
    this.severity = names.severity;
  }
}

/** What a server may name besides the SQLSTATE. */
export interface DatabaseErrorNames {
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly schema?: string | undefined;
  readonly severity?: string | undefined;
}

const sqlState = /^[0-9A-Z]{5}$/;

/** Any thrown value as a DatabaseError; what has no SQLSTATE (sockets, timeouts, a dead worker) is a lost connection. */
export function toDatabaseError(thrown: unknown): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  const error = thrown as DatabaseErrorNames & { message?: unknown; code?: unknown };
  const message =
    typeof error?.message === 'string' && error.message !== ''
      ? error.message
      : String(error?.code ?? thrown);
  if (typeof error?.code !== 'string' || !isSqlState(error.code)) {
    return new DatabaseError(`The connection to the database is lost: ${message}`, connectionFailure);
  }
  return new DatabaseError(message, error.code, error);
}

/** True when repeating the request later may help although nothing about it changes: the answer for it is 503. */
export function isUnavailable(thrown: unknown): boolean {
  if (!(thrown instanceof DatabaseError)) return false;
  return thrown.code.startsWith('08') || unavailableCodes.has(thrown.code);
}

/** True for a serialisation failure or a deadlock: the whole transaction may be repeated at once. */
export function isRepeatable(thrown: unknown): boolean {
  return thrown instanceof DatabaseError && (thrown.code === '40001' || thrown.code === '40P01');
}

// Shutdown, crash, starting up, dropped database; disk full; out of memory; too many connections; no lease in time.
const unavailableCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53100',
  '53200',
  '53300',
  leaseTimeout,
]);

/** Node's own codes may have five letters too (EPIPE): a SQLSTATE has a digit among its first two or is a known letter class. */
function isSqlState(code: string): boolean {
  return (
    sqlState.test(code) && (/[0-9]/.test(code.slice(0, 2)) || /^(XX|HV)/.test(code) || /^P0\d/.test(code))
  );
}
