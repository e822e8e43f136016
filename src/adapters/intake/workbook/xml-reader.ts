/**
 * A streaming XML reader with bounds: depth, attributes, length of a piece, and no document type at all, so no entity can be
 * declared. Names come without their prefix, because programs choose prefixes freely (`x:worksheet`). Must never build a tree.
 */
import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { inPart, type RefusalCode, WorkbookRefused } from './workbook-refused.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part listens to; depth counts from 1 at the root. */
export interface XmlListener {
  open(name: string, attributes: Attributes, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** Feeds a part to a listener, piece by piece; whatever the listener gathered can be taken between two pieces. */
export class XmlReader {
  readonly #part: string;
  readonly #listener: XmlListener;
  readonly #parser = new SaxesParser({ position: false });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #depth = 0;
  #attributes = 0;
  #sinceEvent = 0;

  constructor(part: string, listener: XmlListener) {
    this.#part = part;
    this.#listener = listener;
    this.#listen();
  }

  /** Throws WorkbookRefused. */
  write(chunk: Uint8Array): void {
    this.#guarded(() => this.#feed(this.#decoder.decode(chunk, { stream: true })));
  }

  /** The part is over. Throws WorkbookRefused when it is not over as XML. */
  end(): void {
    this.#guarded(() => {
      this.#feed(this.#decoder.decode());
      this.#parser.close();
    });
  }

  #feed(text: string): void {
    if (this.#sinceEvent > limits.tokenCharacters) throw this.#refusal('broken-part');
    this.#sinceEvent += text.length;
    this.#parser.write(text);
  }

  /** Faults of the parser and of UTF-8 become refusals; a refusal of the listener goes through. */
  #guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw error instanceof WorkbookRefused ? error : this.#refusal('broken-part');
    }
  }

  #refusal(code: RefusalCode): WorkbookRefused {
    return new WorkbookRefused(code, inPart(this.#part));
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
        throw this.#refusal('broken-part');
    });
    parser.on('doctype', () => {
      throw this.#refusal('forbidden-markup');
    });
    parser.on('attribute', ({ value }) => {
      this.#attributes += 1;
      this.#sinceEvent = 0;
      if (value.length > limits.attributeCharacters || this.#attributes > limits.xmlAttributes) {
        throw this.#refusal('broken-part');
      }
    });
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes as Attributes));
    parser.on('closetag', ({ name }) => {
      this.#sinceEvent = 0;
      this.#listener.close?.(localName(name), this.#depth);
      this.#depth -= 1;
    });
    const text = (value: string) => {
      this.#sinceEvent = 0;
      this.#listener.text?.(value);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    this.#attributes = 0;
    this.#sinceEvent = 0;
    if (this.#depth > limits.xmlDepth) throw this.#refusal('broken-part');
    this.#listener.open(localName(name), attributes, this.#depth);
  }
}

/** Reads a whole part. Throws WorkbookRefused. */
export async function readXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const reader = new XmlReader(part, listener);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

/** The attribute whose name after the prefix is `name`: `r:id`, `rel:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? attributes[name] : attributes[key];
}

/** A truth value as XML Schema writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
