/**
 * Reads a backup's lines in order, checks every part against its sum and the whole against the manifest, and hands rows on. Must never
 * finish without the manifest.
 */
import { StartError } from '../../kernel/start-error.ts';
import type { BackupContent, BackupHead, Loader, PartSum, Row } from './backup-ports.ts';
import { compareSums, hashOfTables, keyPart, type Line, PartCounter } from './portable-form.ts';

/** `head` is told before everything else; it may throw to refuse. */
export interface BackupVisitor extends Loader {
  head(head: BackupHead): void;
}

const openBracket = '['.charCodeAt(0);
const nothing = async () => undefined;

/** Looks at everything and keeps nothing. */
export const onlyCheck: BackupVisitor = {
  head: () => undefined,
  table: nothing,
  rows: nothing,
  end: nothing,
  accountKey: nothing,
};

/** Throws StartError when the content does not agree with itself, and what the visitor and the lines throw. */
export async function readBackup(
  lines: AsyncIterable<readonly Buffer[]>,
  visitor: BackupVisitor,
): Promise<BackupContent> {
  const reader = new Reader(visitor);
  for await (const group of lines) await reader.take(group);
  return reader.finish();
}

class Reader {
  readonly #visitor: BackupVisitor;
  readonly #parts: PartSum[] = [];
  #head: BackupHead | null = null;
  #counter: PartCounter | null = null;
  #isSecret = false;
  #content: BackupContent | null = null;

  constructor(visitor: BackupVisitor) {
    this.#visitor = visitor;
  }

  async take(group: readonly Buffer[]): Promise<void> {
    let rows: Row[] = [];
    for (const line of group) {
      if (line[0] === openBracket) {
        if (this.#counter === null) throw strange('a row stands outside a part');
        this.#counter.addLine(line);
        rows.push(JSON.parse(line.toString('utf8')) as Row);
        continue;
      }
      await this.#hand(rows);
      rows = [];
      await this.#control(JSON.parse(line.toString('utf8')) as Line);
    }
    await this.#hand(rows);
  }

  finish(): BackupContent {
    if (this.#content === null) throw strange('the manifest is missing');
    return this.#content;
  }

  async #hand(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    if (this.#isSecret) await this.#visitor.accountKey(String(rows[0]?.[0]));
    else await this.#visitor.rows(rows);
  }

  async #control(line: Line): Promise<void> {
    if (this.#content !== null) throw strange('something stands after the manifest');
    if (line.kind === 'backup') return this.#begin(line);
    if (this.#head === null) throw strange('the first line does not say what it is');
    if (line.kind === 'table' || line.kind === 'secret') return this.#open(line);
    if (line.kind === 'end') return this.#end(line);
    if (line.kind === 'manifest') this.#finish(line, this.#head);
    else throw strange('a line is of an unknown kind');
  }

  #begin({ kind: _, ...head }: Extract<Line, { kind: 'backup' }>): void {
    if (head.form !== 1)
      throw new StartError(
        'The backup has a newer form than this program knows; restore it with the newer program.',
      );
    this.#head = head;
    this.#visitor.head(head);
  }

  async #open(line: Extract<Line, { kind: 'table' | 'secret' }>): Promise<void> {
    if (this.#counter !== null) throw strange('a part begins inside another');
    this.#counter = new PartCounter(line.name);
    this.#isSecret = line.kind === 'secret';
    if (line.kind === 'secret' && line.name !== keyPart) throw strange(`the secret ${line.name} is unknown`);
    if (line.kind === 'table')
      await this.#visitor.table({ name: line.name, columns: line.columns, key: line.key });
  }

  async #end({ name, rows, sha256, numbering }: Extract<Line, { kind: 'end' }>): Promise<void> {
    const sum = this.#counter?.sum();
    if (sum?.name !== name || sum.rows !== rows || sum.sha256 !== sha256)
      throw strange(`the part ${name} does not have the hash written behind it`);
    this.#parts.push(sum);
    this.#counter = null;
    if (!this.#isSecret) await this.#visitor.end(numbering);
    this.#isSecret = false;
  }

  #finish({ parts, rows, hash }: Extract<Line, { kind: 'manifest' }>, head: BackupHead): void {
    const tables = this.#parts.filter(({ name }) => name !== keyPart);
    const content = {
      head,
      tables,
      rows: tables.reduce((sum, part) => sum + part.rows, 0),
      hash: hashOfTables(tables),
    };
    const faults = compareSums(parts, this.#parts);
    if (this.#counter !== null || faults.length > 0 || content.hash !== hash || content.rows !== rows)
      throw strange(`the manifest does not agree with the parts${faults.map((one) => `; ${one}`).join('')}`);
    this.#content = content;
  }
}

function strange(reason: string): StartError {
  return new StartError(`The content of the backup does not agree with itself: ${reason}.`);
}
