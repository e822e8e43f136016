/** An answer that must stand among the answers of another question and does not. Must never fire where the other was not begun. */
import type { AnswerValue } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import { type AnswersView, answerAt } from './answers-view.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

export const unknownReference: Check = {
  id: 'unknown-reference',
  says: ['unknown'],
  limits: [],
  find: ({ view }) => {
    const known = new Map<string, ReadonlySet<string>>();
    const strangersOf = (value: AnswerValue, { refersTo }: Question) => {
      const place = refersTo ?? '';
      const answers = known.get(place) ?? answersOf(view, place);
      known.set(place, answers);
      return answers.size === 0 ? [] : [value].flat().filter((one) => !answers.has(String(one)));
    };
    return answersWhere(
      view,
      ({ refersTo }) => refersTo !== null,
      (value, question) => strangersOf(value, question).length > 0,
    ).flatMap(({ field, value, question }) =>
      strangersOf(value, question).map((one) => ({
        field,
        say: 'unknown',
        values: {
          question: question.label,
          value: String(one),
          section: titleOf(view, question.refersTo ?? ''),
        },
      })),
    );
  },
};

function answersOf(view: AnswersView, place: string): ReadonlySet<string> {
  const [section = '', question = ''] = place.split('/');
  const answers = view.rows(section).map((row) => answerAt(row, question));
  return new Set(answers.filter((answer) => answer !== undefined).map(String));
}

function titleOf(view: AnswersView, place: string) {
  const id = place.split('/')[0];
  return view.questionnaire.sections.find((section) => section.id === id)?.title ?? '';
}
