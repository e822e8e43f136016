/**
 * Answers arranged for the checks: sections, rows in their order, questions, years. Made once for all checks, so that a form of 150
 * participants is checked between two keystrokes. Must never hold an answer that the sheet does not have.
 */
import {
  type AnswerSheet,
  type AnswerValue,
  type FieldPath,
  fieldPath,
  noRow,
  noYear,
  rowMark,
} from '../answers.ts';
import type { Question, Questionnaire, Section } from '../questionnaire.ts';
import type { Applied } from './check.ts';

export interface RowView {
  readonly section: Section;
  readonly id: string;
  /** Question → year → answer. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, AnswerValue>>;
}

/** A question with the section it stands in. */
export interface Place {
  readonly section: Section;
  readonly question: Question;
}

export interface AnswersView {
  readonly questionnaire: Questionnaire;
  /** Reporting years as they stand in paths. */
  readonly years: readonly string[];
  /** Rows that exist, in their order; the one row of a single section. */
  rows(section: string): readonly RowView[];
  /** The question that a place `section/measure` means in this edition; undefined where it asks no such thing. */
  place(path: string | number | undefined): Place | undefined;
}

type Answers = Map<string, Map<string, AnswerValue>>;

/** The view of a sheet. */
export function viewAnswers(
  questionnaire: Questionnaire,
  years: readonly number[],
  sheet: AnswerSheet,
): AnswersView {
  const found = arrange(sheet);
  const rows = new Map(questionnaire.sections.map((section) => [section.id, rowsIn(section, found)]));
  const places = new Map<string, Place>(
    questionnaire.sections.flatMap((section) =>
      section.questions.map(
        (question) => [`${section.id}/${question.measure}`, { section, question }] as const,
      ),
    ),
  );
  return {
    questionnaire,
    years: years.map(String),
    rows: (section) => rows.get(section) ?? [],
    place: (path) => (typeof path === 'string' ? places.get(path) : undefined),
  };
}

/** Answers of a row stand together in most sheets: the row before is looked at first. */
function arrange(sheet: AnswerSheet): Map<string, Map<string, Answers>> {
  const sections = new Map<string, Map<string, Answers>>();
  let place = '';
  let answers: Answers = new Map();
  for (const [path, value] of sheet) {
    const end = path.lastIndexOf('/');
    const middle = path.lastIndexOf('/', end - 1);
    if (!path.startsWith(place) || middle + 1 !== place.length) {
      place = path.slice(0, middle + 1);
      const [section = '', row = '', ...rest] = place.split('/');
      // Neither section nor row: such a path is left to the check of unknown fields.
      if (rest.length !== 1) {
        place = '';
        answers = new Map();
        continue;
      }
      const rows = within(sections, section, () => new Map<string, Answers>());
      answers = within(rows, row, () => new Map<string, Map<string, AnswerValue>>());
    }
    const question = path.slice(middle + 1, end);
    within(answers, question, () => new Map<string, AnswerValue>()).set(path.slice(end + 1), value);
  }
  return sections;
}

function within<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function rowsIn(section: Section, found: Map<string, Map<string, Answers>>): RowView[] {
  const rows = found.get(section.id) ?? new Map<string, Answers>();
  if (section.kind === 'single') return [{ section, id: noRow, answers: rows.get(noRow) ?? new Map() }];
  return [...rows]
    .flatMap(([id, answers]) => {
      const position = answers.get(rowMark)?.get(noYear);
      return position === undefined ? [] : [{ position: Number(position), row: { section, id, answers } }];
    })
    .sort((a, b) => a.position - b.position || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** An answer; undefined where there is none. */
export function answerAt(row: RowView, question: string, year: string = noYear): AnswerValue | undefined {
  return row.answers.get(question)?.get(year);
}

/** A number answered; undefined where there is none or where it is no number. */
export function numberAt(row: RowView, question: string, year: string = noYear): number | undefined {
  const value = answerAt(row, question, year);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Words answered; undefined where there are none. */
export function wordsAt(row: RowView, question: string): string | undefined {
  const value = answerAt(row, question);
  return typeof value === 'string' ? value : undefined;
}

/** The path of an answer in a row. */
export function fieldIn(row: RowView, question: string, year: string = noYear): FieldPath {
  return fieldPath(row.section.id, row.id, question, year);
}

/** Places that stand in one section under the names of their parts; undefined where this edition lacks one of them. */
export function placesOf<Part extends string>(
  view: AnswersView,
  applied: Applied,
  parts: readonly Part[],
): Record<Part, Place> | undefined {
  const found = parts.map((part) => [part, view.place(applied[part])] as const);
  return found.every(([, place]) => place !== undefined)
    ? (Object.fromEntries(found) as Record<Part, Place>)
    : undefined;
}

/** Years for which a question is asked, as they stand in paths. */
export function yearsAsked(view: AnswersView, question: Question): readonly string[] {
  return question.perYear ? view.years : onceOnly;
}

const onceOnly: readonly string[] = [noYear];
