/**
 * A row that one person removes while another fills it in: who removed it keeps it with what came into it, who filled it in decides.
 * Must never drop what was typed before the person decided.
 */
import type { FieldPath } from '../../domain/survey/answers.ts';
import { markOfRow, rowOf } from '../../domain/survey/whole-rows.ts';
import type { AnswerStatus } from '../../flows/survey/survey-ports.ts';
import type { EditOutcome } from '../../flows/survey/workspace-flows.ts';
import { type Cell, isRowMark, known } from './cell.ts';
import type { Known } from './model.ts';

interface Parts {
  readonly cell: (field: FieldPath) => Cell;
  readonly put: (field: FieldPath, change: Partial<Cell>) => void;
  /** Fields that wait to be sent, in conflict, not understood. */
  readonly due: Map<FieldPath, AnswerStatus>;
  readonly held: ReadonlySet<FieldPath>;
  readonly unclear: ReadonlySet<FieldPath>;
  readonly rowsIn: (section: string) => readonly string[];
  readonly fieldsIn: (section: string, row?: string) => FieldPath[];
  readonly tell: (word: string) => void;
}

/** Over the fields of a store. */
export function createRowDisputes({ cell, put, due, held, unclear, rowsIn, fieldsIn, tell }: Parts) {
  /** Whether a row that somebody else removed waits for the person's decision. */
  const isDisputed = (field: FieldPath): boolean => {
    const row = rowOf(field);
    return row !== null && held.has(markOfRow(row));
  };

  /** A row that came back whole: removed here while others filled it in, it stays; filled in here while others removed it, one decides. */
  function landRow(row: string, conflicts: EditOutcome['conflicts']): boolean {
    const mark = markOfRow(row);
    const theirs = conflicts.find(({ field }) => field === mark);
    if (!theirs) return false;
    const stays = theirs.value !== null;
    for (const { field, ...stored } of conflicts) {
      if (rowOf(field) !== row || field === mark) continue;
      if (stays) {
        due.delete(field);
        put(field, { ...known(stored), theirs: null, text: null, unclear: null, isDue: false, isNews: true });
      } else put(field, { version: stored.version });
    }
    if (stays) put(mark, { ...known(theirs), theirs: null, isDue: false });
    else meetRemoval(mark, known(theirs));
    return stays;
  }

  /** Somebody removed a row that is being filled in here. */
  function meetRemoval(mark: FieldPath, theirs: Known): void {
    due.delete(mark);
    const place = cell(mark).value ?? rowsIn(mark.split('/', 1)[0] ?? '').length + 1;
    put(mark, { value: place, theirs, isDue: true });
  }

  function decideRow(mark: FieldPath, theirs: Known, whose: 'mine' | 'theirs'): void {
    const those = fieldsIn(mark.split('/', 1)[0] ?? '', mark.split('/')[1]);
    put(mark, { theirs: null, version: theirs.version });
    for (const field of those) {
      if (whose === 'theirs') {
        due.delete(field);
        put(field, { value: null, text: null, unclear: null, isDue: false });
      } else if (cell(field).value !== null) {
        put(field, { isDue: true });
        due.set(field, 'changed');
      }
    }
    tell('queue');
  }

  /** Whether something typed here waits in the row of a field. */
  function isFilling(field: FieldPath): boolean {
    const row = rowOf(field);
    const isMine = (one: FieldPath) => rowOf(one) === row && !isRowMark(one);
    return (
      [...due.keys()].some((one) => isMine(one) && cell(one).value !== null) || [...unclear].some(isMine)
    );
  }

  return { isDisputed, landRow, meetRemoval, decideRow, isFilling };
}
