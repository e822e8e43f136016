/** One request over a connection of its own, so that a drill can tell a refused connection from one that broke. */
import { request } from 'node:http';
import type { Seat } from './survey-seats.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** ms; whatever takes longer counts as a hang. */
const patience = 30_000;

/** Rejects with the error of the socket; `code` ECONNREFUSED where nobody listens, ETIMEDOUT after 30 seconds. */
export function sendRequest(address: string, seat: Seat, sent: Sent): Promise<Reply> {
  const url = new URL(sent.path, address);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: sent.method,
      agent: false,
      timeout: patience,
      headers: {
        cookie: `__Host-atlas-link=${seat.token}`,
        origin: url.origin,
        ...(sent.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent.body)) }),
        ...sent.headers,
      },
    });
    outgoing.on('timeout', () =>
      outgoing.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
    );
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    outgoing.end(sent.body);
  });
}
