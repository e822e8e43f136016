/** Which units the fact of an answer may have, by the type of the answer. Must never know a particular question. */
import type { AnswerType } from '../../domain/survey/questionnaire.ts';
import type { Unit } from '../../kernel/unit.ts';

const byType: Partial<Record<AnswerType, readonly (Unit | null)[]>> = {
  integer: ['count', 'jobs'],
  decimal: ['hectare', 'count', 'RUB_PER_PERSON'],
  money: ['RUB'],
  percent: ['fraction'],
  year: ['year'],
};

/** Units that fit; null stands for none. */
export function unitsOf(type: AnswerType): readonly (Unit | null)[] {
  return byType[type] ?? [null];
}
