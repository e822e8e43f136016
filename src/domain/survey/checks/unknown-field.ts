/** An answer at a place that this edition and this wave do not have, or in a row that does not exist. Must never drop it silently. */
import type { Text } from '../../../kernel/language.ts';
import { type FieldPath, noRow, noYear, parseField, questionAt, rowMark } from '../answers.ts';
import { type Questionnaire, sectionOf } from '../questionnaire.ts';
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
      if (!found)
        return [{ field: path, say: 'unknown', values: { field: placeWords(questionnaire, path) } }];
      const { section, row } = found.field;
      if (row === noRow || rows.has(`${section}/${row}`)) return [];
      return [{ field: path, say: 'norow', values: { field: placeWords(questionnaire, path) } }];
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

/** Section, question and year in words; as it is written where the edition knows neither. */
function placeWords(questionnaire: Questionnaire, path: FieldPath): Text {
  const field = parseField(path);
  const section = field && sectionOf(questionnaire, field.section);
  if (!field || !section) return { ru: path, en: path };
  const question = section.questions.find(({ id }) => id === field.question);
  const isStrange = !question && field.question !== rowMark;
  const rest = [...(isStrange ? [field.question] : []), ...(field.year === noYear ? [] : [field.year])];
  return {
    ru: [`«${section.title.ru}»`, ...(question ? [`«${question.label.ru}»`] : []), ...rest].join(', '),
    en: [`“${section.title.en}”`, ...(question ? [`“${question.label.en}”`] : []), ...rest].join(', '),
  };
}
