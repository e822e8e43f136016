/**
 * What a questionnaire is: sections of questions, one file per form and edition in rulebook/questionnaires. Form, workbook, intake,
 * checks, facts and data dictionary are all made from it. Must never know a particular question.
 */
import type { Text } from '../../kernel/language.ts';
import type { Unit } from '../../kernel/unit.ts';

export const questionnaireForms = ['federal-subject', 'cluster'] as const;
export type QuestionnaireForm = (typeof questionnaireForms)[number];

export const answerTypes = [
  'text',
  'long-text',
  'integer',
  'decimal',
  /** Thousand roubles, up to three decimals; the fact is whole roubles. */
  'money',
  /** Per cent 0–100; the fact is a fraction. */
  'percent',
  'year',
  'date',
  'choice',
  'choices',
  'boolean',
  'inn',
  'ogrn',
  'okved',
  'link',
  'email',
  'latitude',
  'longitude',
  /** A list of ИНН. */
  'inns',
  /** Code of a federal subject; choices come from the reference. */
  'federal-subject',
  'federal-subjects',
  /** Codes of industries; choices come from the reference. */
  'industries',
  /** A cluster known to the atlas. */
  'known-cluster',
] as const;
export type AnswerType = (typeof answerTypes)[number];

export interface Option {
  readonly code: string;
  readonly label: Text;
}

export interface Question {
  /** Unique in its section, e.g. `shipped-goods`. */
  readonly id: string;
  /** The measure of the fact that an answer becomes. */
  readonly measure: string;
  readonly label: Text;
  readonly help: Text;
  /** A sound answer, shown under the field and in the workbook. */
  readonly example: string;
  readonly type: AnswerType;
  /** Unit of the fact; null for words. */
  readonly unit: Unit | null;
  /** Asked for every reporting year of the wave. */
  readonly perYear: boolean;
  readonly required: boolean;
  /** `prefill`: last year's answer is offered; `this-wave`: asked anew. */
  readonly carry: 'prefill' | 'this-wave';
  readonly options: readonly Option[];
  /** Bounds in the unit of the answer. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** `section/question` of this questionnaire, among whose answers this answer must be; null: none. */
  readonly refersTo: string | null;
  /** `section/question` of the edition before, where it stood elsewhere or was named otherwise. */
  readonly formerly: string | null;
}

export interface Section {
  /** Unique in the questionnaire, e.g. `participants`. */
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly intro: Text;
  /** One set of answers, or a list of rows. */
  readonly kind: 'single' | 'rows';
  /** Kind of entity of the facts: `participant`, `supply`, … */
  readonly entity: string;
  /** What one row is called, e.g. «Участник». */
  readonly rowName: Text | null;
  /** Questions that identify a row for matching with last year and with other workbooks; empty: the row's own id. */
  readonly key: readonly string[];
  readonly maximumRows: number;
  readonly questions: readonly Question[];
}

export interface Questionnaire {
  /** `cluster-2018`. */
  readonly id: string;
  readonly form: QuestionnaireForm;
  readonly edition: string;
  readonly title: Text;
  readonly intro: Text;
  readonly sections: readonly Section[];
}

/** The section of an id; undefined for an unknown one. */
export function sectionOf(questionnaire: Questionnaire, id: string): Section | undefined {
  return questionnaire.sections.find((section) => section.id === id);
}
