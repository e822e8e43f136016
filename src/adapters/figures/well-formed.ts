/**
 * A strict little reader of XML for the tests of figures: it throws where a PDF reader of SVG would. Elements, attributes, text and
 * the five entities; nothing else occurs in figures, and anything else is an error. Must never be used on foreign input.
 */

export interface ReadElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  /** Text directly inside. */
  text: string;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#160': '\u00a0',
  '#xa0': '\u00a0',
};

/** All elements in order of appearance. Throws SyntaxError on anything that is not well-formed. */
export function readXml(xml: string): ReadElement[] {
  const elements: ReadElement[] = [];
  const open: ReadElement[] = [];
  for (const token of xml.match(/<[^>]*>|[^<]+/g) ?? []) {
    if (token.startsWith('</')) close(open, token.slice(2, -1).trim());
    else if (token.startsWith('<')) openElement(token, elements, open);
    else addText(open, token);
  }
  if (open.length > 0) throw new SyntaxError(`<${open[0]?.name}> is never closed`);
  return elements;
}

function close(open: ReadElement[], name: string): void {
  const last = open.pop();
  if (last?.name !== name) throw new SyntaxError(`</${name}> closes <${last?.name ?? 'nothing'}>`);
}

function openElement(token: string, elements: ReadElement[], open: ReadElement[]): void {
  const match = /^<([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/.exec(token);
  if (match === null) throw new SyntaxError(`Not an element: ${token.slice(0, 80)}`);
  const pairs = [...(match[2] as string).matchAll(/([\w:-]+)="([^"]*)"/g)];
  const attributes = Object.fromEntries(pairs.map(([, key, value]) => [key, decode(value as string)]));
  if (Object.keys(attributes).length !== pairs.length)
    throw new SyntaxError(`An attribute occurs twice: ${token}`);
  const read = { name: match[1] as string, attributes, text: '' };
  elements.push(read);
  if (match[3] === '') open.push(read);
}

function addText(open: readonly ReadElement[], text: string): void {
  const last = open[open.length - 1];
  if (last === undefined) throw new SyntaxError(`Text outside: ${text.slice(0, 40)}`);
  last.text += decode(text);
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const known = name.endsWith(';') ? entities[name.slice(0, -1)] : undefined;
    if (known === undefined) throw new SyntaxError(`Unknown entity ${whole}`);
    return known;
  });
}
