/**
 * A real SMTP server on the loopback behind a door that can misbehave: shut, silent, talking nonsense, slow. What the server took is
 * kept with its Message-ID, so that a lost letter and a double both show. Must never reach beyond this machine.
 */

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Door = 'open' | 'shut' | 'silent' | 'nonsense' | 'slow' | 'turned-away';

export interface TakenLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

export interface MailStand {
  readonly url: string;
  readonly taken: readonly TakenLetter[];
  readonly connections: () => number;
  setDoor(door: Door): Promise<void>;
  /** The answer to RCPT TO: null takes everybody. */
  refuseRecipients(code: number | null, only?: string): void;
  /** The server takes the text and says nothing. */
  keepQuietAfterText(isQuiet: boolean): void;
  stop(): Promise<void>;
}

const chunkDelay = 150;

/** Opens the stand on a free port. */
export async function openMailStand(): Promise<MailStand> {
  const taken: TakenLetter[] = [];
  let refusal: { code: number; only: string | undefined } | null = null;
  let isQuiet = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const isRefused = refusal !== null && (refusal.only === undefined || refusal.only === address);
      if (!isRefused || refusal === null) return done();
      return done(Object.assign(new Error('not now'), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const raw = Buffer.concat(pieces).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          messageId: /^message-id: *(\S+)/im.exec(raw)?.[1] ?? '',
        });
        if (!isQuiet) done();
      });
    },
  });
  server.on('error', () => undefined);
  const inner = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const front = await openFront(inner);
  return {
    url: `smtp://127.0.0.1:${front.port}`,
    taken,
    connections: front.connections,
    setDoor: front.setDoor,
    refuseRecipients: (code, only) => {
      refusal = code === null ? null : { code, only };
    },
    keepQuietAfterText: (quiet) => {
      isQuiet = quiet;
    },
    stop: async () => {
      await front.stop();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

async function openFront(inner: number) {
  let door: Door = 'open';
  let count = 0;
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (door === 'silent') return;
    if (door === 'nonsense') {
      socket.end(Buffer.from([0x16, 0x03, 0xff, 0x0d, 0x0a, 0xc3, 0x28, 0x0d, 0x0a]));
      return;
    }
    if (door === 'turned-away') {
      socket.end('421 4.3.2 come back later\r\n');
      return;
    }
    join(socket, inner, door === 'slow');
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const address = front.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    if (front.listening) await new Promise<void>((resolve) => front.close(() => resolve()));
  };
  return {
    port,
    connections: () => count,
    setDoor: async (next: Door) => {
      door = next;
      if (next === 'shut') return shut();
      for (const socket of sockets) if (next === 'open') socket.destroy();
      if (front.listening) return;
      front.listen(port, '127.0.0.1');
      await once(front, 'listening');
    },
    stop: shut,
  };
}

/** Slow: every answer of the server takes its time. */
function join(socket: Socket, inner: number, isSlow: boolean): void {
  const behind = connect(inner, '127.0.0.1');
  behind.on('error', () => socket.destroy());
  behind.on('close', () => socket.end());
  socket.on('close', () => behind.destroy());
  socket.pipe(behind);
  behind.on('data', (piece) => {
    if (isSlow) setTimeout(() => socket.writable && socket.write(piece), chunkDelay);
    else socket.write(piece);
  });
}
