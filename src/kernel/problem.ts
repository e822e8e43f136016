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
  'not-found': { number: 1004, status: 404, title: 'Nothing at this address' },
  'method-not-allowed': { number: 1005, status: 405, title: 'Method not allowed' },
  'not-acceptable': { number: 1006, status: 406, title: 'Unknown format' },
  'too-large': { number: 1013, status: 413, title: 'Request too large' },
  'too-many-requests': { number: 1029, status: 429, title: 'Too many requests' },
  'not-ready': { number: 1503, status: 503, title: 'Not ready yet' },
  internal: { number: 1500, status: 500, title: 'The server failed to answer' },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemKind = keyof typeof catalogue;

/** What a problem may add to its document: the allowed names or values, the parameter at fault, seconds to wait. */
export interface ProblemExtras {
  readonly parameter?: string;
  readonly allowed?: readonly string[];
  readonly retryAfter?: number;
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

/**
 * The problem that an error is: one thrown on purpose as it is, an unreachable database as not-ready, anything else null. Looks at
 * the shape and not at the class, because the bundle of the pages carries a class of its own.
 */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'Problem' && 'kind' in error && 'document' in error) return error as Problem;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name !== 'DatabaseError' || !/^(08|53|57P|55P03)/.test(code)) return null;
  return new Problem('not-ready', 'The database does not answer just now. Try again in a few seconds.', {
    retryAfter: 5,
  });
}
