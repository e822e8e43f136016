/** One field as the person at this screen sees it. Pure. */
import { type FieldPath, noYear, rowMark } from '../../domain/survey/answers.ts';
import type { Question, Section } from '../../domain/survey/questionnaire.ts';
import type { Text } from '../../kernel/language.ts';
import type { Known } from './model.ts';

export interface Cell extends Known {
  /** As typed, where it was not understood; null otherwise. */
  readonly text: string | null;
  /** Why it was not understood, or why the server refused it. */
  readonly unclear: Text | null;
  /** What somebody else wrote meanwhile; `value` is mine until the person decides. */
  readonly theirs: Known | null;
  /** Typed here and not yet saved. */
  readonly isDue: boolean;
  /** Somebody else changed it while the form was open. */
  readonly isNews: boolean;
}

export const emptyCell: Cell = {
  value: null,
  status: 'changed',
  version: 0,
  changedBy: '',
  changedAt: '',
  text: null,
  unclear: null,
  theirs: null,
  isDue: false,
  isNews: false,
};

/** Carried over from last year and not yet judged. */
export const isCarried = (field: FieldPath, one: Pick<Cell, 'status' | 'value'>): boolean =>
  one.status === 'prefilled' && one.value !== null && !isRowMark(field);

/** Only what the server knows of an answer. */
export const known = ({ value, status, version, changedBy, changedAt }: Known): Known => ({
  value,
  status,
  version,
  changedBy,
  changedAt,
});

/** Where a row's own mark stands, for readers that only hold a path. */
export const isRowMark = (field: FieldPath): boolean => field.endsWith(`/${rowMark}/${noYear}`);

/** Questions by `section/question`. */
export function questionsBy(sections: readonly Section[]): Map<string, Question> {
  return new Map(
    sections.flatMap(({ id, questions }) => questions.map((one) => [`${id}/${one.id}`, one] as const)),
  );
}
