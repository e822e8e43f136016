/**
 * How complete a questionnaire is: required fields that have an answer, by section and in all. Must never judge whether an answer is
 * right, nor count a field that is not required.
 */
import { type AnswerSheet, fieldPath, noRow, rowsOf, yearsOf } from './answers.ts';
import type { Questionnaire, Section } from './questionnaire.ts';

export interface SectionCompleteness {
  readonly section: string;
  readonly answered: number;
  readonly required: number;
}

/** One entry a section: a section of rows needs its required questions once for each existing row, and for each year asked. */
export function completenessOf(
  questionnaire: Questionnaire,
  years: readonly number[],
  sheet: AnswerSheet,
): SectionCompleteness[] {
  return questionnaire.sections.map((section) => {
    const required = requiredFields(section, years, sheet);
    const answered = required.filter((field) => sheet.has(field)).length;
    return { section: section.id, answered, required: required.length };
  });
}

function requiredFields(section: Section, years: readonly number[], sheet: AnswerSheet): string[] {
  const rows = section.kind === 'single' ? [noRow] : rowsOf(sheet, section.id);
  const questions = section.questions.filter(({ required }) => required);
  return rows.flatMap((row) =>
    questions.flatMap((question) =>
      yearsOf(question, years).map((year) => fieldPath(section.id, row, question.id, year)),
    ),
  );
}
