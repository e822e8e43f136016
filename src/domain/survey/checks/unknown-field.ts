/** An answer at a place that this edition and this wave do not have, or in a row that does not exist. Must never drop it silently. */
import { noRow, parseField, questionAt, rowMark } from '../answers.ts';
import { type AnswersView, answerAt, fieldIn, yearsAsked } from './answers-view.ts';
import type { Check } from './check.ts';

export const unknownField: Check = {
  id: 'unknown-field',
  says: ['unknown', 'norow'],
  limits: [],
  find: ({ view, questionnaire, years, sheet }) => {
    if (knownAnswers(view) === sheet.size) return [];
    const rows = new Set(
      questionnaire.sections.flatMap(({ id }) => view.rows(id).map((row) => `${id}/${row.id}`)),
    );
    return [...sheet.keys()].flatMap((path) => {
      const found = questionAt(questionnaire, years, path);
      if (!found) return [{ field: path, say: 'unknown', values: { field: path } }];
      const { section, row } = found.field;
      if (row === noRow || rows.has(`${section}/${row}`)) return [];
      return [{ field: path, say: 'norow', values: { field: path } }];
    });
  },
};

/** How many answers stand where a question is asked, marks of rows included: cheaper than to parse every path of a sound sheet. */
function knownAnswers(view: AnswersView): number {
  let count = 0;
  for (const section of view.questionnaire.sections)
    for (const row of view.rows(section.id)) {
      if (parseField(fieldIn(row, rowMark)) === null) continue;
      if (row.id !== noRow) count += 1;
      for (const question of section.questions)
        for (const year of yearsAsked(view, question))
          if (answerAt(row, question.id, year) !== undefined) count += 1;
    }
  return count;
}
