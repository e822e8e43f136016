/** A required question of a row that exists has no answer. Must never ask for a row: a section without rows is another check's matter. */
import { answerAt, fieldIn, yearsAsked } from './answers-view.ts';
import type { Check, Found } from './check.ts';
import { shownExample } from './fill-words.ts';

export const required: Check = {
  id: 'required',
  says: ['missing'],
  limits: [],
  find: ({ view }) =>
    view.questionnaire.sections.flatMap((section) => {
      const asked = section.questions.filter((question) => question.required);
      return view.rows(section.id).flatMap((row) =>
        asked.flatMap((question) =>
          yearsAsked(view, question)
            .filter((year) => answerAt(row, question.id, year) === undefined)
            .map(
              (year): Found => ({
                field: fieldIn(row, question.id, year),
                say: 'missing',
                values: { question: question.label, example: shownExample(question) },
              }),
            ),
        ),
      );
    }),
};
