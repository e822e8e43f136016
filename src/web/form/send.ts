/**
 * Talks to the workspace API: one request, and what its answer means for the form. Must never throw for an answer of the server,
 * and never treat a request without answer as done.
 */
import type {
  EditOutcome,
  FormEdit,
  RecentChanges,
  RecipientView,
} from '../../flows/survey/workspace-flows.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';

export type Sent<T> =
  | { readonly kind: 'done'; readonly body: T }
  /** No connection, or the server is busy: the same request again later. */
  | { readonly kind: 'later'; readonly isOffline: boolean; readonly seconds: number }
  | {
      readonly kind: 'refused';
      readonly problem: Pick<ProblemDocument, 'status' | 'title' | 'detail' | 'parameter' | 'type'>;
    };

export interface WorkspaceClient {
  edit(edits: readonly FormEdit[], key: string): Promise<Sent<EditOutcome>>;
  explain(
    explanation: { readonly check: string; readonly field: string; readonly text: string },
    key: string,
  ): Promise<Sent<unknown>>;
  submit(version: number, key: string): Promise<Sent<unknown>>;
  view(): Promise<Sent<RecipientView>>;
  /** What others changed since. */
  changes(after: number): Promise<Sent<RecentChanges>>;
}

/** A client for one questionnaire. */
export function createClient(
  recipient: string,
  request: typeof fetch = (...args) => fetch(...args),
): WorkspaceClient {
  const base = `/api/v1/workspace/recipients/${recipient}`;
  const change = <T>(
    method: string,
    path: string,
    body: unknown,
    key: string,
    extra: Record<string, string> = {},
  ) =>
    send<T>(request, base + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...extra },
      ...bodyOf(body),
    });
  return {
    edit: (edits, key) => change('PATCH', '/answers', { edits }, key),
    explain: (explanation, key) => change('POST', '/explanations', explanation, key),
    submit: (version, key) => change('POST', '/submission', null, key, { 'If-Match': `"${version}"` }),
    changes: (after) =>
      send(request, `${base}/changes?after=${after}`, { headers: { Accept: 'application/json' } }),
    view: () => send(request, base, { headers: { Accept: 'application/json' } }),
  };
}

/** What a browser goes on sending after its page is left, by the standard of fetch: 64 KB of all requests together. */
const mostKept = 50_000;

function bodyOf(body: unknown): RequestInit {
  if (body === null) return {};
  const text = JSON.stringify(body);
  return { body: text, keepalive: text.length < mostKept / 2 };
}

async function send<T>(request: typeof fetch, path: string, init: RequestInit): Promise<Sent<T>> {
  try {
    const answer = await request(path, { credentials: 'same-origin', ...init });
    const body: unknown = await answer.json().catch(() => null);
    if (answer.ok && body !== null) return { kind: 'done', body: body as T };
    return notDone(answer, body as ProblemDocument | null);
  } catch {
    return { kind: 'later', isOffline: true, seconds: 0 };
  }
}

function notDone(answer: Response, problem: ProblemDocument | null): Sent<never> {
  const seconds = Number(answer.headers.get('Retry-After')) || 0;
  const isBusy = answer.status >= 500 || answer.status === 429 || problem?.type === '/problems/still-running';
  if (isBusy || answer.ok) return { kind: 'later', isOffline: false, seconds };
  const { status } = answer;
  return {
    kind: 'refused',
    problem: problem ? { ...problem, status } : { status, title: '', detail: '', type: '' },
  };
}
