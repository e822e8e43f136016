/** Walks over answers and rows for the checks. Must never stop at an answer that is not there. */
import type { AnswerValue, FieldPath } from '../answers.ts';
import type { Question, Section } from '../questionnaire.ts';
import {
  type AnswersView,
  fieldIn,
  numberAt,
  type Place,
  placesOf,
  type RowView,
  yearsAsked,
} from './answers-view.ts';
import type { Applied, CheckCase } from './check.ts';

export interface AnswerSeen {
  readonly section: Section;
  readonly question: Question;
  readonly row: RowView;
  readonly year: string;
  readonly value: AnswerValue;
  readonly field: FieldPath;
}

/**
 * Answers at fault, among those to the questions that are wanted. Most answers are sound: only those at fault get their path.
 */
export function answersWhere(
  view: AnswersView,
  isWanted: (question: Question, section: Section) => boolean,
  isAtFault: (value: AnswerValue, question: Question) => boolean,
): AnswerSeen[] {
  const seen: AnswerSeen[] = [];
  for (const section of view.questionnaire.sections) {
    const questions = section.questions.filter((question) => isWanted(question, section));
    for (const question of questions) {
      const years = yearsAsked(view, question);
      for (const row of view.rows(section.id)) {
        const answers = row.answers.get(question.id);
        if (answers === undefined) continue;
        for (const year of years) {
          const value = answers.get(year);
          if (value === undefined || !isAtFault(value, question)) continue;
          seen.push({ section, question, row, year, value, field: fieldIn(row, question.id, year) });
        }
      }
    }
  }
  return seen;
}

export interface NumbersSeen<Part extends string> {
  readonly applied: Applied;
  readonly row: RowView;
  readonly year: string;
  readonly places: Readonly<Record<Part, Place>>;
  readonly numbers: Readonly<Record<Part, number>>;
}

/** Rows and years in which all parts of one `applies` entry are numbers. The parts stand in one section; its first part has the years. */
export function* eachTogether<Part extends string>(
  { view, settings }: Pick<CheckCase, 'view' | 'settings'>,
  parts: readonly [Part, ...Part[]],
): Generator<NumbersSeen<Part>> {
  for (const applied of settings.applies) {
    const places = placesOf(view, applied, parts);
    if (!places) continue;
    const { section, question } = places[parts[0]];
    for (const row of view.rows(section.id))
      for (const year of yearsAsked(view, question)) {
        const numbers = numbersAt(row, year, parts, places);
        if (numbers) yield { applied, row, year, places, numbers };
      }
  }
}

function numbersAt<Part extends string>(
  row: RowView,
  year: string,
  parts: readonly Part[],
  places: Readonly<Record<Part, Place>>,
): Record<Part, number> | null {
  const numbers: Partial<Record<Part, number>> = {};
  for (const part of parts) {
    const value = numberAt(row, places[part].question.id, year);
    if (value === undefined) return null;
    numbers[part] = value;
  }
  return numbers as Record<Part, number>;
}
