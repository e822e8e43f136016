/**
 * PostgreSQL's text form of arrays, read and written in one place so that both engines yield the same arrays. Must never guess the
 * type of an element: the caller passes its parser.
 */

type Element<T> = T | null | Element<T>[];

/** Reads `{1,NULL,"a b"}` (nested, with or without bounds) with `parse` for each element. */
export function parseArrayLiteral<T>(literal: string, parse: (text: string) => T): Element<T>[] {
  const cursor = { text: literal, at: literal.indexOf('{') };
  if (cursor.at < 0) throw new Error('not an array literal');
  return readArray(cursor, parse);
}

/** Writes an array of already serialised elements; null becomes NULL, everything else is quoted. */
export function formatArrayLiteral(
  elements: readonly unknown[],
  serialise: (value: unknown) => string | null,
): string {
  const parts = elements.map((element) => {
    if (Array.isArray(element)) return formatArrayLiteral(element, serialise);
    const text = serialise(element);
    return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${parts.join(',')}}`;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readArray<T>(cursor: Cursor, parse: (text: string) => T): Element<T>[] {
  const elements: Element<T>[] = [];
  cursor.at += 1;
  while (cursor.text[cursor.at] !== '}') {
    if (cursor.at >= cursor.text.length) throw new Error('array literal ends too early');
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else elements.push(readElement(cursor, parse));
  }
  cursor.at += 1;
  return elements;
}

function readElement<T>(cursor: Cursor, parse: (text: string) => T): Element<T> {
  if (cursor.text[cursor.at] === '{') return readArray(cursor, parse);
  if (cursor.text[cursor.at] === '"') return parse(readQuoted(cursor));
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !',}'.includes(cursor.text.charAt(cursor.at))) cursor.at += 1;
  const bare = cursor.text.slice(start, cursor.at);
  return bare === 'NULL' ? null : parse(bare);
}

function readQuoted(cursor: Cursor): string {
  let value = '';
  for (cursor.at += 1; cursor.text[cursor.at] !== '"'; cursor.at += 1) {
    if (cursor.at >= cursor.text.length) throw new Error('array literal ends inside a quoted element');
    if (cursor.text[cursor.at] === '\\') cursor.at += 1;
    value += cursor.text.charAt(cursor.at);
  }
  cursor.at += 1;
  return value;
}
