/**
 * Answers to what is no request: bytes that are not HTTP, heads that are too long or come too slowly, addresses that no URL can
 * hold. Problem documents like all others, written by hand since no request reaches the site. Must never say why in the parser's
 * words.
 */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

interface Broken {
  readonly status: number;
  readonly detail: string;
}

const notHttp: Broken = {
  status: 400,
  detail: 'This is not a request that can be read. Check the address and the headers.',
};
const tooLong: Broken = {
  status: 431,
  detail: 'The address and headers together are longer than 16 KB. Use fewer filters or fewer values.',
};
const tooSlow: Broken = { status: 408, detail: 'The request did not arrive in time. Send it again.' };

const byCode: Readonly<Record<string, Broken>> = {
  HPE_HEADER_OVERFLOW: tooLong,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

function documentOf({ status, detail }: Broken): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail });
}

/** For the event `clientError` of an HTTP server: answers if it still can, and closes the connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const broken = byCode[error.code ?? ''] ?? notHttp;
  const body = documentOf(broken);
  const head = [
    `HTTP/1.1 ${broken.status} ${STATUS_CODES[broken.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** For the adapter between server and site: a head that is HTTP, but whose host or address is none. */
export function brokenRequestResponse(): Response {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(documentOf(notHttp), { status: notHttp.status, headers });
}
