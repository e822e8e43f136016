/** Answers of the plays: typed into the form, pasted as a block, written into a workbook, or sent by those who are only needed as company. */
import {
  firstAnswerColumn,
  rowAt,
  sheetLayouts,
} from '../../src/adapters/intake/questionnaire-workbook/layout.ts';
import {
  type AnswerValue,
  fieldPath,
  noRow,
  noYear,
  parseField,
  rowsOf,
} from '../../src/domain/survey/answers.ts';
import { type Question, type Questionnaire, sectionOf } from '../../src/domain/survey/questionnaire.ts';
import { showAnswer } from '../../src/domain/survey/show-answer.ts';
import { columnsOf, fieldAt } from '../../src/web/form/columns.ts';
import { book } from '../survey/find-in.ts';
import { innOf, ogrnOf, soundAnswers, years } from '../survey/sound-answers.ts';
import type { Typed } from './office-hand.ts';

const questionnaire = book.find('cluster', '2018') as Questionnaire;

/** Codes of subjects are understood as they are; the rest as people read it. */
const textOf = (question: Question, value: AnswerValue): string =>
  showAnswer(question, value, 'ru').replaceAll('; ', ', ');

/** The participants as a block of a spreadsheet: all columns of the grid with all years. */
export function participantBlock(answers = soundAnswers()): string {
  const section = sectionOf(questionnaire, 'participants');
  if (!section) throw new Error('There is no section of participants.');
  const columns = columnsOf(section, years, null);
  const lines = rowsOf(answers, section.id).map((row) =>
    columns
      .map((column) => {
        const value = answers.get(fieldAt(section.id, row, column));
        return value === undefined ? '' : textOf(column.question, value);
      })
      .join('\t'),
  );
  return lines.join('\n');
}

/** The answers of some sections as cells of the product's workbook. */
export function workbookCells(sections: readonly string[], answers = soundAnswers()): Typed[] {
  const cells: Typed[] = [];
  for (const { section, name, columns } of sheetLayouts(questionnaire, years)) {
    if (!sections.includes(section.id)) continue;
    const first = firstAnswerColumn(section);
    const put = (column: number, row: number, question: Question, value: AnswerValue | undefined) => {
      if (value === undefined) return;
      cells.push({
        sheet: name,
        column,
        row,
        text: typeof value === 'number' ? value : textOf(question, value),
      });
    };
    if (section.kind === 'single')
      for (const [down, question] of section.questions.entries())
        for (const [right, { year }] of columns.entries())
          put(
            first + right,
            rowAt.first + down,
            question,
            answers.get(fieldPath(section.id, noRow, question.id, year)),
          );
    else
      for (const [down, row] of rowsOf(answers, section.id).entries())
        for (const [right, { question, year }] of columns.entries())
          if (question)
            put(
              first + right,
              rowAt.first + down,
              question,
              answers.get(fieldPath(section.id, row, question.id, year)),
            );
  }
  return cells;
}

/** The same cluster with other firms and other amounts: company without which a public figure would tell of one. */
export function otherCluster(
  number: number,
): { field: string; value: AnswerValue; status: 'changed'; seen: 0 }[] {
  const firms = new Map<AnswerValue, string>();
  for (let at = 1; at <= 60; at += 1) {
    firms.set(innOf(at), innOf(at + number * 100));
    firms.set(ogrnOf(at), ogrnOf(at + number * 100));
  }
  const swap = (value: AnswerValue): AnswerValue =>
    Array.isArray(value) ? value.map((one) => firms.get(one) ?? one) : (firms.get(value) ?? value);
  return [...soundAnswers()].map(([field, value]) => ({
    field,
    value: swap(value),
    status: 'changed',
    seen: 0,
  }));
}

export const goodInn = innOf;
export const isYearless = (field: string): boolean => parseField(field)?.year === noYear;
