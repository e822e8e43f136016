/**
 * The HTTP server: listens, limits slow clients, and stops without cutting answers. Must never know what is answered, but for
 * requests that are no HTTP and so never reach the site.
 */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { answerBrokenRequest, brokenRequestResponse } from './broken-request.ts';
import { StartError } from './kernel/start-error.ts';
import type { SiteHandler } from './web/site/create-site.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** ms. Readers send no bodies, so a whole request is a matter of seconds; checked often, or the limits would be twice as long. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
};

/** ms without a byte either way; cuts those who do not read their answer. */
const silenceLimit = 30_000;
/** Below the usual limit of open files, so that a flood of connections cannot take them from the database. */
const mostConnections = 8_000;

/** Listens on host and port. Throws StartError when the port is taken or not allowed. */
export async function serve(handler: SiteHandler, host: string, port: number): Promise<RunningServer> {
  // The platform's own Response costs more than all the rest of a kept answer; the adapter replaces it by a light one.
  const listener = getRequestListener(
    (request, { incoming }) => handler(request, incoming.socket.remoteAddress),
    { errorHandler: brokenRequestResponse },
  );
  const server = createServer(limits, listener);
  server.maxHeadersCount = 100;
  server.maxConnections = mostConnections;
  server.setTimeout(silenceLimit);
  server.on('clientError', answerBrokenRequest);
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
