/** Reads one YAML file of the rulebook and checks its shape; a bad file stops the start with file, line and reason. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { StartError } from '../../kernel/start-error.ts';

/**
 * The file's content in the schema's shape. `name` is the path shown to people. Throws StartError with file, line and reason.
 */
export function readYaml<T>(path: string, name: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(readText(path, name), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    throw new StartError(
      `${name}, line ${lines.linePos(fault.pos[0]).line}: ${firstLine(fault.message)}. Mend the file and start again.`,
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const line = lineOf(document, lines, issue?.path ?? []);
  const where = issue?.path.join('.') || 'the file';
  throw new StartError(
    `${name}, line ${line}: ${where}: ${issue?.message ?? 'wrong shape'}. Mend the file and start again.`,
  );
}

/** The line on which a place of the file stands; of its parent where the place is missing. Throws StartError as `readYaml`. */
export function lineAt(path: string, name: string, place: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  return lineOf(parseDocument(readText(path, name), { lineCounter: lines }), lines, place);
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  place: readonly PropertyKey[],
): number {
  const node = nearestNode(document, place);
  return node === undefined ? 1 : lines.linePos(node).line;
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new StartError(`${name} cannot be read. Restore the file and start again.`, cause);
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line .*$/, '').replace(/[.:]$/, '');
}

/** Offset of the deepest node on the path that exists: a missing key is reported at its parent. */
function nearestNode(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth) as (string | number)[], true) as {
      range?: [number, number, number];
    };
    if (node?.range) return node.range[0];
  }
  return undefined;
}
