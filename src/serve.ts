/**
 * The HTTP server: listens, limits slow clients, and stops without cutting answers. Must never know what is answered, but for
 * requests that are no HTTP and so never reach the site.
 */
import { createServer, type Server } from 'node:http';
import { Server as NetServer } from 'node:net';
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
/** ms; a request that was sent before the stop has come by then. */
const stopMoment = 300;
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

/**
 * Takes no new connections and lets those finish that are there, also one that was made just now and has not said anything yet: it is
 * cut only after a moment. What does not finish in five seconds is cut too.
 */
async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    // Not the HTTP server's own `close`, which cuts silent connections at once.
    NetServer.prototype.close.call(server, () => resolve());
    const idle = setInterval(() => server.closeIdleConnections(), stopMoment);
    const force = setTimeout(() => server.closeAllConnections(), 5_000);
    server.once('close', () => {
      clearInterval(idle);
      clearTimeout(force);
    });
  });
}
