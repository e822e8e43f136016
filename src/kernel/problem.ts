/**
 * The one catalogue of errors that the product throws on purpose (RFC 9457). Each entry has a number, an HTTP status and a
 * title; the detail says what to do next. Must never carry a stack, a secret or a path of the machine.
 */

interface CatalogueEntry {
  readonly number: number;
  readonly status: number;
  readonly title: string;
}

const catalogue = {
  'unknown-parameter': { number: 1001, status: 400, title: 'Unknown query parameter' },
  'invalid-value': { number: 1002, status: 400, title: 'Invalid parameter value' },
  forbidden: { number: 1003, status: 403, title: 'Not allowed' },
  'not-found': { number: 1004, status: 404, title: 'Nothing at this address' },
  'method-not-allowed': { number: 1005, status: 405, title: 'Method not allowed' },
  'not-acceptable': { number: 1006, status: 406, title: 'Unknown format' },
  conflict: { number: 1009, status: 409, title: 'Somebody else changed it meanwhile' },
  'too-large': { number: 1013, status: 413, title: 'Request too large' },
  'invalid-input': { number: 1022, status: 422, title: 'Something in the form must be mended' },
  'too-many-requests': { number: 1029, status: 429, title: 'Too many requests' },
  'sign-in-required': { number: 1401, status: 401, title: 'Sign in first' },
  'still-running': { number: 1410, status: 409, title: 'The first request is still running' },
  'precondition-failed': { number: 1412, status: 412, title: 'Changed meanwhile' },
  'unsupported-media': { number: 1415, status: 415, title: 'Unknown kind of file or body' },
  'invalid-body': { number: 1422, status: 422, title: 'Invalid body' },
  'repeated-with-other-body': { number: 1423, status: 422, title: 'Key used before for another request' },
  'precondition-required': { number: 1428, status: 428, title: 'Say which version you saw' },
  'key-required': { number: 1400, status: 400, title: 'Idempotency-Key is missing' },
  'insufficient-storage': { number: 1507, status: 507, title: 'No room left' },
  'not-ready': { number: 1503, status: 503, title: 'Not ready yet' },
  internal: { number: 1500, status: 500, title: 'The server failed to answer' },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemKind = keyof typeof catalogue;

/** What a problem may add to its document: the allowed names or values, the parameter at fault, seconds to wait. */
export interface ProblemExtras {
  readonly parameter?: string;
  /** Word for what is wrong with the parameter, for pages that say it in the reader's language. */
  readonly reason?: string;
  readonly allowed?: readonly string[];
  readonly retryAfter?: number;
  /** What stands there now, where a change met a newer version than its sender saw. */
  readonly current?: { readonly version: number; readonly state: string };
}

/** RFC 9457 document as it is sent. */
export interface ProblemDocument extends ProblemExtras {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly number: number;
  readonly instance?: string;
}

/** An error with an entry in the catalogue. `detail` is one sentence that says what to do next. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly extras: ProblemExtras;

  constructor(kind: ProblemKind, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.extras = extras;
  }

  get status(): number {
    return catalogue[this.kind].status;
  }

  /** The problem document; `instance` is the path of the request. */
  document(instance?: string): ProblemDocument {
    const entry = catalogue[this.kind];
    return {
      type: `/problems/${this.kind}`,
      title: entry.title,
      status: entry.status,
      detail: this.message,
      number: entry.number,
      ...(instance === undefined ? {} : { instance }),
      ...this.extras,
    };
  }
}

/** Every kind with its number, status and title, for the page that explains them and for the OpenAPI document. */
export function problemKinds(): { kind: ProblemKind; number: number; status: number; title: string }[] {
  return (Object.keys(catalogue) as ProblemKind[]).map((kind) => ({ kind, ...catalogue[kind] }));
}

/** SQLSTATE of a text that no database keeps, wherever in a request it stood. */
const unstorableCodes: readonly string[] = ['22021', '22P05'];

/**
 * The problem that an error is: one thrown on purpose as it is, an unreachable database as not-ready, a text that no database keeps as
 * invalid-value, anything else null. Looks at
 * the shape and not at the class, because the bundle of the pages carries a class of its own.
 */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'Problem' && 'kind' in error && 'document' in error) return error as Problem;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name !== 'DatabaseError') return null;
  if (unstorableCodes.includes(code))
    return new Problem(
      'invalid-value',
      'A text of this request holds a character that cannot be stored, such as NUL. Type it anew.',
    );
  if (!/^(08|53|57P|55P03)/.test(code)) return null;
  return new Problem('not-ready', 'The database does not answer just now. Try again in a few seconds.', {
    retryAfter: 5,
  });
}
