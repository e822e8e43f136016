/**
 * Renders a page to HTML in one piece. Pages wait for their data in the loader, so there is nothing to stream; must never send
 * a stack to the reader.
 */
import { renderToString } from 'react-dom/server';
import { type EntryContext, RouterContextProvider, ServerRouter } from 'react-router';
import { type WebContext, webContext } from './context.ts';

/** The context that main.ts hands to each request. */
export function provide(context: WebContext): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(webContext, context);
  return provider;
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const html = renderToString(<ServerRouter context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Problems are answers, not faults; anything else goes to the log as one line without the request's data. */
export function handleError(error: unknown): void {
  if (error instanceof Error && error.name !== 'Problem')
    console.error(`page failed: ${error.name}: ${error.message}`);
}
