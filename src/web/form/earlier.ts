/** Which earlier values stand beside an answer. Pure. Must never call a later year earlier, nor repeat the answer itself. */
import type { AnswerValue } from '../../domain/survey/answers.ts';
import { isSame } from './merge-draft.ts';
import type { Before } from './model.ts';

/** Years of history beside a field. */
const most = 12;

/** Of a yearly question: the same year where it was another value then, and the years before; else the last value if it was another. */
export function earlierOf(
  all: readonly Before[],
  year: string | null,
  value: AnswerValue | null,
): readonly Before[] {
  const isOther = (one: Before) => !isSame(one.value, value);
  const last = all.find(({ period }) => period === null) ?? all[0];
  if (year === null) return last && isOther(last) ? [last] : [];
  return all
    .filter((one) => one.period !== null && (one.period < year || (one.period === year && isOther(one))))
    .slice(0, most);
}
