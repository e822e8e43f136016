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

/** Compares a reading with what stands now. */
export async function against(
  ports: WorkspacePorts,
  id: string,
  reading: Compared['reading'],
): Promise<Compared> {
  const present = new Map((await ports.store.answers(id)).map((one) => [one.field, one]));
  const history = await ports.store.answerHistory(id);
  const base = valuesAt(history, reading.madeAt);
  const changed: ReadCell[] = [];
  const stale: WorkbookFinding[] = [];
  for (const cell of reading.answers) {
    const now = present.get(cell.field)?.value ?? null;
    if (isSame(now, cell.value)) continue;
    const then = base.has(cell.field) ? (base.get(cell.field) ?? null) : now;
    if (isSame(then, cell.value)) continue;
    if (isSame(then, now)) changed.push(cell);
    else
      stale.push({
        severity: 'error',
        sheet: cell.sheet,
        cell: cell.cell,
        text: cell.text.slice(0, 200),
        message: changedBoth,
      });
  }
  return { reading, present, changed, stale };
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
