/** Addresses that change one thing of the present one: the whole state of a page lives in its query. Must never keep state elsewhere. */

export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>;

/** The present address with some parameters replaced; null removes one. Empty parameters of submitted forms are dropped. */
export function withQuery(url: URL, changes: QueryChange, anchor = ''): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name, value]) => value !== '' && !(name in changes)),
  );
  for (const [name, value] of Object.entries(changes)) {
    for (const one of value === null ? [] : [value].flat()) query.append(name, one as string);
  }
  const search = readable(query);
  return `${url.pathname}${search}${anchor === '' ? '' : `#${anchor}`}`;
}

/** `path?query`; a comma and a colon need no escape, and an address is read by people. */
export function withParams(path: string, query: URLSearchParams): string {
  return path + readable(query);
}

function readable(query: URLSearchParams): string {
  return query.size === 0 ? '' : `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

/** Values of a repeated or comma-separated parameter, empty ones dropped. */
export function valuesOf(url: URL, name: string): string[] {
  return [
    ...new Set(
      url.searchParams
        .getAll(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim()),
    ),
  ].filter((value) => value !== '');
}
