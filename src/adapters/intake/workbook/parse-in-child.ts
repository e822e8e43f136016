/**
 * Parses an upload in a process of its own with bounds on memory, time and size of the result: whatever the file does, the
 * server gets an answer and goes on. A process that read a file without a fault is kept a few seconds for the next of a burst. Must
 * never throw for what stands in a file, and never parse in the server's own process.
 */
import { type ParsedWorkbook, refused } from './child-answer.ts';
import type { WorkbookCaps } from './limits.ts';
import { type ChildLimits, ReaderChild } from './reader-child.ts';
import { Turnstile } from './turnstile.ts';
import { checkFileSize } from './workbook-package.ts';
import { WorkbookRefused } from './workbook-refused.ts';

export type { ParsedWorkbook } from './child-answer.ts';

const turnstile = new Turnstile(2, 100);
const resting: { readonly child: ReaderChild; readonly timer: NodeJS.Timeout }[] = [];
const restMs = 3000;
const mostReadings = 100;

/** Reads a workbook, or says why not. Never throws. */
export async function parseWorkbook(
  path: string,
  caps: WorkbookCaps,
  limits: ChildLimits = {},
): Promise<ParsedWorkbook> {
  try {
    const size = await checkFileSize(path);
    return (await turnstile.run(() => readOnce(path, size, caps, limits))) ?? refused('busy');
  } catch (error) {
    if (error instanceof WorkbookRefused) return { kind: 'refused', code: error.code, detail: error.detail };
    return refused('reader-stopped', String(error));
  }
}

async function readOnce(path: string, size: number, caps: WorkbookCaps, limits: ChildLimits) {
  const isUsual = Object.keys(limits).length === 0;
  const child = (isUsual ? wake() : undefined) ?? new ReaderChild(limits);
  const parsed = await child.read(path, size, caps);
  if (isUsual && !child.isGone && child.readings < mostReadings) lay(child);
  else child.end();
  return parsed;
}

function wake(): ReaderChild | undefined {
  for (let found = resting.pop(); found !== undefined; found = resting.pop()) {
    clearTimeout(found.timer);
    if (found.child.isGone) continue;
    found.child.rest(false);
    return found.child;
  }
  return undefined;
}

function lay(child: ReaderChild): void {
  child.rest(true);
  const timer = setTimeout(() => {
    const at = resting.findIndex((one) => one.child === child);
    if (at >= 0) resting.splice(at, 1);
    child.end();
  }, restMs);
  timer.unref();
  resting.push({ child, timer });
}
