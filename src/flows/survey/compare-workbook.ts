/**
 * A workbook against the present answers, and against those it was made from: what was changed in the form since then is never undone
 * by a cell that was not touched, and what both changed is a person's to decide.
 */
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { AnswerChange, StoredAnswer } from './survey-ports.ts';
import type { ReadCell, WorkbookReading } from './workbook-port.ts';
import type { WorkbookFinding } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

export interface Compared {
  readonly reading: Extract<WorkbookReading, { kind: 'read' }>;
  readonly present: ReadonlyMap<FieldPath, StoredAnswer>;
  /** Cells that would change an answer. */
  readonly changed: readonly ReadCell[];
  /** Cells whose answer was changed in the form meanwhile to something else. */
  readonly stale: readonly WorkbookFinding[];
}

const changedBoth = {
  ru: 'После скачивания книги этот ответ изменили в форме. Запишите верное значение в форме или скачайте книгу заново.',
  en: 'This answer was changed in the form after the workbook was downloaded. Put the right value into the form, or download anew.',
};

const otherCopy = {
  ru: 'Здесь прежнее значение, а другая копия этой книги уже дала новое: оно остаётся. Если верно прежнее, впишите его в форме.',
  en: 'The former value stands here, and another copy of this workbook gave a new one, which stays. If the former is right, write it in the form.',
};

/** Compares a reading with what stands now. */
export async function against(
  ports: WorkspacePorts,
  id: string,
  reading: Compared['reading'],
): Promise<Compared> {
  const present = new Map((await ports.store.answers(id)).map((one) => [one.field, one]));
  const history = await ports.store.answerHistory(id);
  const base = valuesAt(history, reading.madeAt);
  const originals = originalsAt(history, reading.madeAt);
  const changed: ReadCell[] = [];
  const stale: WorkbookFinding[] = [];
  for (const cell of reading.answers) {
    const now = present.get(cell.field)?.value ?? null;
    const known = (values: typeof base) => (values.has(cell.field) ? (values.get(cell.field) ?? null) : now);
    const verdict = verdictOn(cell.value, { now, last: known(base), original: known(originals) });
    if (verdict === 'change') changed.push(cell);
    else if (verdict === 'both') stale.push(leftAlone(cell, 'error', changedBoth));
    else if (verdict === 'other-copy') stale.push(leftAlone(cell, 'warning', otherCopy));
  }
  return { reading, present, changed, stale };
}

function leftAlone(
  { sheet, cell, text }: ReadCell,
  severity: WorkbookFinding['severity'],
  message: WorkbookFinding['message'],
): WorkbookFinding {
  return { severity, sheet, cell, text: text.slice(0, 200), message };
}

/** The three values a cell is judged by: what stands now, what the workbook gave or knew last, what it was written with. */
interface Known {
  readonly now: AnswerValue | null;
  readonly last: AnswerValue | null;
  readonly original: AnswerValue | null;
}

/** What a cell means. One that still says what it was written with was not touched, in whichever copy of the workbook it stands. */
export function verdictOn(
  written: AnswerValue | null,
  { now, last, original }: Known,
): 'nothing' | 'change' | 'both' | 'other-copy' {
  if (isSame(now, written) || isSame(last, written)) return 'nothing';
  if (isSame(original, written)) return 'other-copy';
  return isSame(last, now) ? 'change' : 'both';
}

/** Field → the value that the workbook was written with, of the fields that changed since. */
export function originalsAt(
  history: readonly Pick<AnswerChange, 'seq' | 'field' | 'before' | 'at'>[],
  instant: string,
): Map<FieldPath, AnswerValue | null> {
  const values = new Map<FieldPath, AnswerValue | null>();
  for (const { field, before, at } of history.toSorted((a, b) => a.seq - b.seq))
    if (at > instant && !values.has(field)) values.set(field, before);
  return values;
}

/**
 * What the workbook knew of the fields that changed since it was made: the value before the first change by others, or what the same
 * workbook gave when it was sent before.
 */
export function valuesAt(
  history: readonly Pick<AnswerChange, 'seq' | 'field' | 'before' | 'after' | 'origin' | 'at'>[],
  instant: string,
): Map<FieldPath, AnswerValue | null> {
  const values = new Map<FieldPath, AnswerValue | null>();
  for (const { field, before, after, origin, at } of history.toSorted((a, b) => a.seq - b.seq)) {
    if (at <= instant) continue;
    const isOwn = origin.via === 'workbook' && origin.madeAt === instant;
    if (isOwn) values.set(field, after);
    else if (!values.has(field)) values.set(field, before);
  }
  return values;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
