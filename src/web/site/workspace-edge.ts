/**
 * The edge of the workspace: which addresses belong to it, and what stands before its pages — origin, bounded bodies, files aside,
 * downloads. Must never let a changing request from another site through.
 */
import type { AccountFlows } from '../../flows/accounts/account-flows.ts';
import type { BenchmarkFlows } from '../../flows/survey/make-benchmark.ts';
import type { WorkspaceFlows } from '../../flows/survey/workspace-flows.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Handler } from './create-site.ts';
import { findDownload, sendDownload } from './downloads.ts';
import { withReceivedFile } from './received-file.ts';

/** First words of the addresses that are never kept and never indexed. */
const words = 'workspace|sign-in|sign-out|invitations|account|accounts|audit-log|answer|open-id';
const pattern = new RegExp(`^(?:/en)?/(?:${words})(?:/|\\.data$|$)`);

/** Bytes of a plain form. */
const mostFormBytes = 1024 * 1024;

export interface WorkspaceEdgeParts {
  readonly workspace: WorkspaceFlows;
  readonly benchmarks: Pick<BenchmarkFlows, 'printBenchmark'>;
  readonly accounts: Pick<AccountFlows, 'actorOf'>;
  readonly refuseForeignOrigin: (request: Request) => void;
  readonly api: { readonly base: string; readonly handle: Handler };
  /** Addresses that the accounts answer themselves; first match wins. */
  readonly mounted: readonly { readonly matches: (path: string) => boolean; readonly handle: Handler }[];
  readonly pages: Handler;
}

/** What belongs to the workspace and how it is answered. */
export function createWorkspaceEdge(parts: WorkspaceEdgeParts): {
  matches: (path: string) => boolean;
  handle: Handler;
} {
  const { base } = parts.api;
  return {
    matches: (path) =>
      pattern.test(path) || path === base || path.startsWith(`${base}/`) || isMounted(parts, path),
    handle: (request) => handle(parts, request),
  };
}

const isMounted = (parts: WorkspaceEdgeParts, path: string) => parts.mounted.some((one) => one.matches(path));

async function handle(parts: WorkspaceEdgeParts, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === parts.api.base || pathname.startsWith(`${parts.api.base}/`))
    return parts.api.handle(request);
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    throw new Problem('method-not-allowed', `${request.method} is not possible here.`, {
      allowed: ['GET', 'HEAD', 'POST'],
    });
  const mounted = parts.mounted.find((one) => one.matches(pathname));
  if (mounted) return mounted.handle(request);
  const download = request.method === 'POST' ? undefined : findDownload(pathname);
  if (download) return sendDownload(parts, request, download);
  if (request.method !== 'POST') return parts.pages(request);
  parts.refuseForeignOrigin(request);
  return withReceivedFile(request, async (plain) => parts.pages(await bounded(plain)));
}

/** Forms without a file are small; a longer body is refused before it is read into memory. */
async function bounded(request: Request): Promise<Request> {
  const tooLarge = new Problem('too-large', 'The form is larger than 1 MB. Shorten it and send it again.');
  if (Number(request.headers.get('content-length') ?? 0) > mostFormBytes) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > mostFormBytes) throw tooLarge;
    pieces.push(piece);
  }
  const type = request.headers.get('content-type') ?? '';
  if (size > 0 && !/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new Problem('unsupported-media', 'Send a form of this site.');
  return new Request(request.url, { method: 'POST', headers: request.headers, body: Buffer.concat(pieces) });
}
