/** Links of a list (RFC 8288): itself, its pages, the same rows in other formats, its description. */
import type { Format, Formats } from '../flows/formats.ts';
import { apiBase, type Link } from './operation.ts';

export const describedBy: Link = {
  rel: 'describedby',
  href: `${apiBase}/openapi.json`,
  type: 'application/json',
};

interface Page {
  readonly limit: number | undefined;
  readonly offset: number;
  readonly total: number;
}

/** Links of the page at `address`; pages only where a limit is in force. */
export function listLinks(address: URL, page: Page, format: Format, formats: Formats): Link[] {
  return [
    { rel: 'self', href: address.pathname + address.search },
    ...pageLinks(address, page),
    ...formats.filter((other) => other !== format).map((other) => alternate(address, other)),
    describedBy,
  ];
}

function pageLinks(address: URL, { limit, offset, total }: Page): Link[] {
  if (!limit) return [];
  const at = (to: number) => replaceQuery(address, 'offset', String(to));
  const next = offset + limit < total ? [{ rel: 'next', href: at(offset + limit) }] : [];
  const previous = offset > 0 ? [{ rel: 'prev', href: at(Math.max(0, offset - limit)) }] : [];
  return [...next, ...previous];
}

function replaceQuery(address: URL, name: string, value: string): string {
  const search = new URLSearchParams(address.search);
  search.set(name, value);
  return `${address.pathname}?${search}`;
}

function alternate(address: URL, format: Format): Link {
  const path = address.pathname.replace(/\.[a-z]+$/, '');
  return { rel: 'alternate', href: `${path}.${format.suffix}${address.search}`, type: format.mediaType };
}

/** Value of the Link header. */
export function writeLinks(links: readonly Link[]): string {
  return links
    .map(
      ({ rel, href, type }) =>
        `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type.split(';')[0]}"`}`,
    )
    .join(', ');
}
