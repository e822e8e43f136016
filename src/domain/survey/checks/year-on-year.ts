/**
 * A change over a threshold against the year before, in the answers or in what was accepted last time. Must never ask again about a
 * change that was accepted as it stands.
 */
import type { AnswerSheet } from '../answers.ts';
import { fieldIn, numberAt, type Place, placesOf, type RowView, yearsAsked } from './answers-view.ts';
import { type Applied, type Check, type CheckCase, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';

export const yearOnYear: Check = {
  id: 'year-on-year',
  says: ['grown', 'fallen'],
  limits: ['factor', 'least'],
  find: (given) =>
    given.settings.applies.flatMap((applied) => {
      const place = placesOf(given.view, applied, ['value'])?.value;
      if (!place) return [];
      const thresholds = thresholdsOf(given, applied);
      return given.view.rows(place.section.id).flatMap((row) => jumpsIn(given, place, row, thresholds));
    }),
};

interface Thresholds {
  readonly factor: number;
  /** Smallest difference worth a question. */
  readonly least: number;
}

/** Of this measure, where it has its own; of the check otherwise. */
function thresholdsOf(given: CheckCase, { factor, least }: Applied): Thresholds {
  return {
    factor: typeof factor === 'number' ? factor : limitOf(given, 'factor'),
    least: typeof least === 'number' ? least : limitOf(given, 'least'),
  };
}

function jumpsIn(
  given: CheckCase,
  { question }: Place,
  row: RowView,
  { factor, least }: Thresholds,
): Found[] {
  const { lastValues } = given;
  return yearsAsked(given.view, question).flatMap((year): Found[] => {
    const value = numberAt(row, question.id, year);
    if (value === undefined) return [];
    const before = String(Number(year) - 1);
    const valueBefore =
      numberAt(row, question.id, before) ?? acceptedAt(lastValues, fieldIn(row, question.id, before));
    if (valueBefore === undefined || !isJump(valueBefore, value, factor, least)) return [];
    const [field, fieldBefore] = [fieldIn(row, question.id, year), fieldIn(row, question.id, before)];
    const isKnown =
      acceptedAt(lastValues, field) === value && acceptedAt(lastValues, fieldBefore) === valueBefore;
    if (isKnown) return [];
    return [
      {
        field,
        related: [fieldBefore],
        say: value > valueBefore ? 'grown' : 'fallen',
        values: {
          question: question.label,
          value: shown(question, value),
          before: shown(question, valueBefore),
          year,
          yearbefore: before,
          factor,
        },
      },
    ];
  });
}

function isJump(before: number, after: number, factor: number, least: number): boolean {
  const [small, large] = [Math.min(before, after), Math.max(before, after)];
  return large - small >= least && large > small * factor;
}

function acceptedAt(lastValues: AnswerSheet | null, field: string): number | undefined {
  const value = lastValues?.get(field);
  return typeof value === 'number' ? value : undefined;
}
