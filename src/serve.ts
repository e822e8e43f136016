/**
 * The HTTP server: listens, limits slow clients, and stops without cutting answers. Must never know what is answered.
 */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { StartError } from './kernel/start-error.ts';
import type { Handler } from './web/site/create-site.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Listens on host and port. Throws StartError when the port is taken or not allowed. */
export async function serve(handler: Handler, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request) => handler(request),
    overrideGlobalObjects: false,
  }) as Server;
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
  server.setTimeout(60_000);
  await listen(server, host, port);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { address: `http://${host}:${actual}`, stop: () => stop(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen({ host, port, backlog: 2048 }, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} on ${host} is taken by another program. Choose another one, for example PORT=${port + 1} npm start.`,
      error,
    );
  }
  if (error.code === 'EACCES') {
    return new StartError(
      `Port ${port} may not be opened by this user. Choose one above 1023, for example PORT=3000 npm start.`,
      error,
    );
  }
  return new StartError(
    `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`,
    error,
  );
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
