/** Reads one transcribed table; a broken file stops the start with file, line and reason. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { StartError } from '../../../kernel/start-error.ts';

export interface CsvTable {
  readonly sha256: string;
  readonly rows: readonly { readonly line: number; readonly record: Readonly<Record<string, string>> }[];
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: Record<string, string>;
}

/** Rows with their line numbers; `name` is the path shown to people. Throws StartError. */
export function readCsv(path: string, name: string): CsvTable {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new StartError(`${name} cannot be read. Restore the file and start again.`, cause);
  }
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = parse(content, {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    if (parsed.length === 0)
      throw new StartError(`${name}: the table has no rows. Restore the file and start again.`);
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows: parsed.map(({ info, record }) => ({ line: info.lines, record })),
    };
  } catch (error) {
    if (error instanceof CsvError)
      throw new StartError(
        `${name}, line ${error.lines ?? '?'}: ${error.message}. Mend the file and start again.`,
        error,
      );
    if (error instanceof TypeError)
      throw new StartError(`${name} is not UTF-8 text. Save it as UTF-8 and start again.`, error);
    throw error;
  }
}
