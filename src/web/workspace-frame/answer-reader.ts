/** Answers of a recipient as pages of the workspace read them: by field, in words, with choices named from the reference. */
import {
  type AnswerValue,
  type FieldPath,
  fieldPath,
  noRow,
  noYear,
  parseField,
  rowMark,
  rowsOf,
} from '../../domain/survey/answers.ts';
import type { Option, Question, Questionnaire, Section } from '../../domain/survey/questionnaire.ts';
import type { Flows } from '../../flows/flows.ts';
import type { StoredAnswer } from '../../flows/survey/survey-ports.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { rowTitle } from '../form/columns.ts';
import { showAnswer } from '../form/show-answer.ts';

/** The questionnaire with choices from the reference where the edition leaves them open. */
export async function withReferenceChoices(
  flows: Flows,
  questionnaire: Questionnaire,
): Promise<Questionnaire> {
  const { reference, atlas } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  const named = (list: readonly { readonly code: string; readonly name: Text }[]): Option[] =>
    list.map(({ code, name }) => ({ code, label: name }));
  const subjects = named(reference.federalSubjects);
  const clusters = atlas.clusters.map(({ id, name }) => ({ code: id, label: { ru: name, en: name } }));
  const lists: Partial<Record<Question['type'], readonly Option[]>> = {
    'federal-subject': subjects,
    'federal-subjects': subjects,
    industries: named(reference.industries),
    'known-cluster': clusters,
  };
  const fill = (question: Question): Question =>
    question.options.length > 0 ? question : { ...question, options: lists[question.type] ?? [] };
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map(fill),
    })),
  };
}

export interface AnswerReader {
  readonly value: (field: FieldPath) => AnswerValue | null;
  readonly stored: (field: FieldPath) => StoredAnswer | undefined;
  /** Rows of a section in their order; one place for a section without rows. */
  readonly rows: (section: Section) => readonly string[];
  readonly rowTitle: (section: Section, row: string) => string;
  readonly show: (question: Question, value: AnswerValue | null) => string;
}

/** Reads the answers in one language. */
export function readAnswers(answers: readonly StoredAnswer[], language: Language): AnswerReader {
  const stored = new Map(answers.map((one) => [one.field, one]));
  const sheet = new Map(
    answers.flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])),
  );
  const value = (field: FieldPath) => sheet.get(field) ?? null;
  return {
    value,
    stored: (field) => stored.get(field),
    rows: (section) => (section.kind === 'single' ? [noRow] : rowsOf(sheet, section.id)),
    rowTitle: (section, row) =>
      rowTitle(section, (question) => value(fieldPath(section.id, row, question.id, noYear)), language),
    show: (question, one) => showAnswer(question, one, language),
  };
}

/** What a field is called, for lists far from it: «Участники, ООО „Пример“: рабочие места, 2017». */
export function fieldTitle(
  questionnaire: Questionnaire,
  reader: Pick<AnswerReader, 'rowTitle'>,
  path: FieldPath,
  language: Language,
): string {
  const field = parseField(path);
  const section = questionnaire.sections.find(({ id }) => id === field?.section);
  if (!field || !section) return path;
  const question = section.questions.find(({ id }) => id === field.question);
  const row = field.row === noRow ? '' : reader.rowTitle(section, field.row);
  const place = [`${section.number}. ${say(section.title, language)}`, row].filter(Boolean).join(', ');
  if (field.question === rowMark || !question) return place;
  return `${place}: ${say(question.label, language)}${field.year === noYear ? '' : `, ${field.year}`}`;
}

/** The id of a field on its page. */
export function fieldAnchor(path: FieldPath): string {
  return `f-${path.replace(/[^A-Za-z0-9_.-]/g, '-')}`;
}
