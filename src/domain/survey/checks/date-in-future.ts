/** A day or a year of something that has happened which lies after the time of the wave. Must never look at the clock. */
import type { Check } from './check.ts';
import { limitOf } from './check.ts';
import { answersWhere } from './each-answer.ts';
import { shown } from './fill-words.ts';

export const dateInFuture: Check = {
  id: 'date-in-future',
  says: ['future'],
  limits: ['yearsAfter'],
  find: (given) => {
    const last = given.years.at(-1);
    if (last === undefined) return [];
    const latest = last + limitOf(given, 'yearsAfter');
    const questions = new Set(given.settings.applies.map(({ past }) => given.view.place(past)?.question));
    return answersWhere(
      given.view,
      (question) => questions.has(question),
      (value) => Number(String(value).slice(0, 4)) > latest,
    ).map(({ field, value, question }) => ({
      field,
      say: 'future',
      values: { question: question.label, value: shown(question, value), latest: String(latest) },
    }));
  },
};
