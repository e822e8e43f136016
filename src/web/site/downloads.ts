/**
 * Files of the workspace that are downloaded: each with its address, the action it stands under and the object it belongs to. A file
 * that is not in this list has no address; the test of all rights is made from it. Must never show a file in a page.
 */
import { Readable } from 'node:stream';
import type { Actor } from '../../domain/access/actor.ts';
import type { AccountFlows } from '../../flows/accounts/account-flows.ts';
import type { BenchmarkFlows } from '../../flows/survey/make-benchmark.ts';
import type { WorkspaceFlows } from '../../flows/survey/workspace-flows.ts';
import type { Language } from '../../kernel/language.ts';
import { languageOf } from '../load-page.ts';
import type { Access } from '../page-access.ts';

interface DownloadFlows {
  readonly workspace: WorkspaceFlows;
  readonly benchmarks: Pick<BenchmarkFlows, 'printBenchmark'>;
}

interface Download {
  /** Address with the id in braces, the same below /en. */
  readonly path: string;
  readonly access: Access;
  send(flows: DownloadFlows, actor: Actor, id: string, language: Language): Promise<Response>;
}

/** Every download there is. */
export const downloads: readonly Download[] = [
  {
    path: '/workspace/files/{id}',
    access: { action: 'file.read', object: 'attachment' },
    send: async ({ workspace }, actor, id) => {
      const { attachment: file, pieces } = await workspace.readFile(actor, id);
      const headers = downloadHeaders(file.name, file.mediaType);
      headers.set('content-length', String(file.size));
      return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
        headers,
      });
    },
  },
  {
    path: '/workspace/recipients/{id}/workbook.xlsx',
    access: { action: 'recipient.read', object: 'recipient' },
    send: async ({ workspace }, actor, id) => {
      const { name, bytes } = await workspace.downloadWorkbook(actor, id);
      return new Response(bytes, {
        headers: downloadHeaders(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
      });
    },
  },
  {
    path: '/workspace/recipients/{id}/benchmark.pdf',
    access: { action: 'benchmark.read', object: 'recipient' },
    send: async ({ benchmarks }, actor, id, language) => {
      const { name, bytes } = await benchmarks.printBenchmark(actor, id, language);
      return new Response(bytes, { headers: downloadHeaders(name, 'application/pdf') });
    },
  },
];

interface Found {
  readonly download: Download;
  readonly id: string;
}

/** The download at an address; undefined where there is none. */
export function findDownload(path: string): Found | undefined {
  const plain = path.replace(/^\/en\//, '/');
  for (const download of downloads) {
    const [before = '', after = ''] = download.path.split('{id}');
    if (!plain.startsWith(before) || !plain.endsWith(after)) continue;
    const id = plain.slice(before.length, plain.length - after.length);
    if (/^[0-9a-f]{16}$/.test(id)) return { download, id };
  }
  return undefined;
}

/** Sends it to whoever may have it; the flow decides. */
export async function sendDownload(
  parts: DownloadFlows & { readonly accounts: Pick<AccountFlows, 'actorOf'> },
  request: Request,
  { download, id }: Found,
): Promise<Response> {
  const language = languageOf(new URL(request.url).pathname);
  return download.send(parts, await parts.accounts.actorOf(request), id, language);
}

/** Served only as a download, whatever it claims to be. */
function downloadHeaders(name: string, mediaType: string): Headers {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return new Headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  });
}
