/**
 * Renders a page to HTML in one piece. Pages wait for their data in the loader, so there is nothing to stream; must never send
 * a stack to the reader.
 */
import { randomBytes } from 'node:crypto';
import { renderToReadableStream, renderToString } from 'react-dom/server';
import { type EntryContext, RouterContextProvider, ServerRouter } from 'react-router';
import { faultLine } from '../kernel/fault-line.ts';
import { type WebContext, webContext } from './context.ts';
import { DemonstrationContext } from './demonstration.ts';
import { NonceContext } from './nonce.ts';
import { secureHeaders } from './site/secure-headers.ts';

/** The context that main.ts hands to each request. */
export function provide(context: WebContext): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(webContext, context);
  return provider;
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  given: Readonly<RouterContextProvider>,
): Promise<Response> {
  const nonce = needsScript(context) ? randomBytes(18).toString('base64') : undefined;
  const page = (
    <DemonstrationContext value={given.get(webContext).isDemonstration}>
      <NonceContext value={nonce}>
        <ServerRouter context={context} url={request.url} {...(nonce === undefined ? {} : { nonce })} />
      </NonceContext>
    </DemonstrationContext>
  );
  const html = nonce === undefined ? renderToString(page) : await renderAlive(page, nonce);
  if (nonce !== undefined) headers.set('Content-Security-Policy', policyWith(nonce));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const doctype = html.startsWith('<!DOCTYPE') ? '' : '<!DOCTYPE html>';
  return new Response(doctype + html, { status, headers });
}

/** A page that comes alive carries its data at its end, which only the streaming renderer waits for. */
async function renderAlive(page: React.ReactNode, nonce: string): Promise<string> {
  const stream = await renderToReadableStream(page, { nonce });
  await stream.allReady;
  return new Response(stream).text();
}

/** Only a page that says so is made alive in the browser; its own inline scripts carry the nonce. */
function needsScript(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const module = context.routeModules[route.id];
    return (module?.handle as { script?: boolean } | undefined)?.script === true;
  });
}

function policyWith(nonce: string): string {
  return (secureHeaders['content-security-policy'] ?? '').replace(
    "script-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
  );
}

/** Problems are answers, not faults; anything else goes to the log as one line without the request's data. */
export function handleError(error: unknown): void {
  if (error instanceof Error && error.name !== 'Problem') console.error(`page failed: ${faultLine(error)}`);
}
