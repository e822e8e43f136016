/** Hands on what an action's answer says about waiting: the pages of accounts answer 429 with Retry-After. */

/** For a route's `headers` export. */
export function waitingHeaders({
  actionHeaders,
}: {
  readonly actionHeaders: Headers;
}): Record<string, string> {
  const wait = actionHeaders.get('Retry-After');
  return { 'Cache-Control': 'no-store', ...(wait === null ? {} : { 'Retry-After': wait }) };
}
