/**
 * Clients that hold a server without using it: heads and bodies that trickle in, connections that say nothing, readers that do not
 * read. Each knows when it was cut. Only for servers on this machine, and bounded in number.
 */
import { connect, type Socket } from 'node:net';

export type SlowKind = 'slow-head' | 'silent' | 'slow-body' | 'slow-reader';

export interface SlowClient {
  readonly kind: SlowKind;
  /** ms after the connection was opened; null while it is open. */
  readonly cutAfter: () => number | null;
  /** ms after the connection was opened. */
  readonly age: () => number;
  end(): void;
}

interface Manner {
  /** Sent at once. */
  readonly opening: string;
  /** Sent every second, so that silence is no reason to be cut. */
  readonly trickle: string;
  readonly reads: boolean;
}

const manners: Readonly<Record<SlowKind, Manner>> = {
  'slow-head': { opening: 'GET / HTTP/1.1\r\nhost: atlas\r\n', trickle: 'x-slow: 1\r\n', reads: true },
  silent: { opening: '', trickle: '', reads: true },
  'slow-body': {
    opening:
      'GET /api/v1/clusters HTTP/1.1\r\nhost: atlas\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n',
    trickle: 'x',
    reads: true,
  },
  'slow-reader': {
    opening: 'GET /api/v1/clusters?limit=1000 HTTP/1.1\r\nhost: atlas\r\n\r\n'.repeat(200),
    trickle: '',
    reads: false,
  },
};

/** Opens one slow client. */
export function openSlowClient(kind: SlowKind, host: string, port: number): SlowClient {
  const { opening, trickle, reads } = manners[kind];
  const openedAt = performance.now();
  let cutAt: number | null = null;
  const socket: Socket = connect({ host, port });
  const cut = () => {
    cutAt ??= performance.now();
    clearInterval(timer);
    socket.destroy();
  };
  socket.on('connect', () => socket.write(opening));
  socket.on('error', cut);
  socket.on('close', cut);
  if (reads) socket.on('data', () => undefined).on('end', cut);
  const timer = setInterval(() => {
    if (trickle !== '' && socket.writable) socket.write(trickle);
  }, 1_000);
  return {
    kind,
    cutAfter: () => (cutAt === null ? null : cutAt - openedAt),
    age: () => performance.now() - openedAt,
    end: () => {
      clearInterval(timer);
      socket.removeAllListeners('close').destroy();
    },
  };
}
