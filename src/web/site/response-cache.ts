/**
 * Answers kept per revision of the data: the same address gives the same bytes until a new fact is accepted. Bounded in bytes,
 * the longest unused goes first. Must never keep anything but public GET answers with status 200.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

type Encoding = 'plain' | 'gzip' | 'br';
type Headers = Readonly<Record<string, string>>;

/** A body in one encoding with the headers it is sent with: made once, since an answer is sent thousands of times. */
interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

interface Kept {
  readonly etag: string;
  readonly bodies: Readonly<Record<Encoding, Body | null>> & { readonly plain: Body };
  readonly size: number;
}

export interface ResponseCache {
  /** The kept answer or the one that `produce` makes, in the best encoding that the request accepts. */
  respond(request: Request, key: string, produce: () => Promise<Response>): Promise<Response>;
}

/** A cache of at most `maxBytes`; a key must contain the revision. */
export function createResponseCache(maxBytes: number): ResponseCache {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<Kept | Response>>();
  let bytes = 0;
  const keep = (key: string, answer: Kept) => {
    kept.set(key, answer);
    bytes += answer.size;
    for (const [oldest, { size }] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= size;
    }
  };
  const make = async (key: string, produce: () => Promise<Response>): Promise<Kept | Response> => {
    const response = await produce();
    if (response.status !== 200 || response.headers.get('cache-control')?.includes('no-store'))
      return response;
    const answer = await toKept(response);
    if (answer.size <= maxBytes / 8) keep(key, answer);
    return answer;
  };
  return {
    respond: async (request, key, produce) => {
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return send(request, found);
      }
      const work = running.get(key) ?? make(key, produce).finally(() => running.delete(key));
      running.set(key, work);
      const answer = await work;
      return answer instanceof Response ? answer.clone() : send(request, answer);
    },
  };
}

async function toKept(response: Response): Promise<Kept> {
  const plain = new Uint8Array(await response.arrayBuffer());
  const compressible =
    plain.length > 860 && /text|json|xml|javascript|svg|csv/.test(response.headers.get('content-type') ?? '');
  const [zipped, brotli] = compressible
    ? await Promise.all([
        compressGzip(plain, { level: 9 }),
        compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
      ])
    : [null, null];
  const made = Object.fromEntries(response.headers);
  const etag = made['etag'] ?? `"${createHash('sha256').update(plain).digest('hex').slice(0, 20)}"`;
  const headers = {
    'cache-control': 'public, max-age=60, must-revalidate',
    ...made,
    etag,
    vary: 'Accept-Encoding',
  };
  return {
    etag,
    bodies: {
      plain: toBody(plain, headers),
      gzip: zipped && toBody(new Uint8Array(zipped), encoded(headers, etag, 'gzip')),
      br: brotli && toBody(new Uint8Array(brotli), encoded(headers, etag, 'br')),
    },
    size: plain.length + (zipped?.length ?? 0) + (brotli?.length ?? 0) + 512,
  };
}

/** Other bytes need another strong validator (RFC 9110, 8.8.3.3): the encoding is its suffix. */
function encoded(headers: Headers, etag: string, encoding: Encoding): Headers {
  return { ...headers, etag: etag.replace(/"$/, `-${encoding}"`), 'content-encoding': encoding };
}

function toBody(bytes: Uint8Array<ArrayBuffer>, headers: Headers): Body {
  return { bytes, headers: { ...headers, 'content-length': String(bytes.length) } };
}

function send(request: Request, answer: Kept): Response {
  const condition = request.headers.get('if-none-match');
  if (condition !== null && matches(condition, answer.etag)) {
    const { 'content-type': _type, 'content-length': _length, ...headers } = answer.bodies.plain.headers;
    return new Response(null, { status: 304, headers });
  }
  const encoding = bestEncoding(request.headers.get('accept-encoding'), answer);
  const { bytes, headers } = answer.bodies[encoding] ?? answer.bodies.plain;
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

function matches(condition: string, etag: string): boolean {
  const wanted = bare(etag);
  return condition.split(',').some((item) => item.trim() === '*' || bare(item.trim()) === wanted);
}

/** A validator without its weakness and its encoding. */
function bare(etag: string): string {
  return etag.replace(/^W\//, '').replace(/-(?:gzip|br)"$/, '"');
}

function bestEncoding(accepted: string | null, answer: Kept): Encoding {
  if (accepted === null) return 'plain';
  if (answer.bodies.br && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return answer.bodies.gzip && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'plain';
}
