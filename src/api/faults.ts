/**
 * Everything that is not an answer, as a problem document (RFC 9457): errors thrown on purpose, unknown addresses, methods and
 * formats, addresses that are no text. Must never show a stack or a message that was not written for a reader.
 */
import type { Context } from 'hono';
import type { Formats } from '../flows/formats.ts';
import { Problem, problemOf } from '../kernel/problem.ts';
import { apiBase, type Operation } from './operation.ts';

/** Reports an error that nobody threw on purpose to whoever runs the server. */
export type Report = (error: unknown) => void;

/** The problem document of an error as a response. */
export function faultResponse(c: Context, error: unknown, report: Report): Response {
  const known = problemOf(error);
  if (!known) report(error);
  const problem =
    known ??
    new Problem('internal', 'Something failed on our side; try again, and report it when it happens again.');
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (problem.extras.retryAfter !== undefined) headers.set('Retry-After', String(problem.extras.retryAfter));
  if (problem.kind === 'method-not-allowed') headers.set('Allow', allowedMethods);
  const document = problem.document(new URL(c.req.url).pathname);
  return new Response(JSON.stringify(document), { status: problem.status, headers });
}

export const allowedMethods = 'GET, HEAD, OPTIONS';

/** Throws Problem invalid-value when the address is not UTF-8 or holds a NUL. */
export function checkAddress({ pathname, search }: URL): void {
  for (const [parameter, piece] of [
    ['path', pathname],
    ['query', search],
  ] as const) {
    if (isText(piece)) continue;
    const allowed = ['percent-encoded UTF-8 without NUL'];
    throw new Problem('invalid-value', `The ${parameter} is not UTF-8 text; encode it as UTF-8.`, {
      parameter,
      allowed,
    });
  }
}

function isText(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes('\0');
  } catch {
    return false;
  }
}

/** What is wrong with a request that no operation took. `path` is the path without the API's base. */
export function unansweredProblem(
  path: string,
  method: string,
  operations: readonly Operation[],
  formats: Formats,
): Problem {
  if (operations.some((operation) => fits(operation.path, path))) {
    const allowed = allowedMethods.split(', ');
    return new Problem('method-not-allowed', `${method} is not possible here; the API is read only.`, {
      allowed,
    });
  }
  const suffixes = knownSuffixes(path, operations, formats);
  if (suffixes.length > 0) {
    return new Problem('not-acceptable', `This list is written in: ${suffixes.join(', ')}.`, {
      allowed: suffixes,
    });
  }
  const allowed = operations.map((operation) => apiBase + operation.path);
  return new Problem('not-found', `Nothing is at this address; see ${apiBase}/docs for those there are.`, {
    allowed,
  });
}

function knownSuffixes(path: string, operations: readonly Operation[], formats: Formats): string[] {
  const stem = path.replace(/\.[^./]*$/, '');
  if (stem === path) return [];
  return formats
    .map((format) => format.suffix)
    .filter((suffix) =>
      operations.some(
        (operation) => fits(operation.path, `${stem}.${suffix}`) && operation.path.endsWith(`.${suffix}`),
      ),
    );
}

/** Whether a path belongs to an operation's pattern. */
export function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((piece, index) => (piece.startsWith('{') ? given[index] !== '' : piece === given[index]))
  );
}
