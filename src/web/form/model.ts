/**
 * What the form in the browser starts with, packed: 13,000 answers travel as short lists, a path is written once a row. Pure, used
 * by the presenter (pack) and by the browser (unpack). Must never drop an answer.
 */
import { type AnswerValue, type FieldPath, noYear, parseField } from '../../domain/survey/answers.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { RecipientState, SurveyFinding } from '../../domain/survey/wave.ts';
import type { AnswerStatus, Comment, Explanation, StoredAnswer } from '../../flows/survey/survey-ports.ts';
import type { LastValue, RecipientView, SectionProgress } from '../../flows/survey/workspace-flows.ts';
import type { Language } from '../../kernel/language.ts';

/** A stored answer as far as the form needs it. */
export type Known = Pick<StoredAnswer, 'value' | 'status' | 'version' | 'changedBy' | 'changedAt'>;

export interface Packed {
  /** `question/year`. */
  readonly columns: readonly string[];
  readonly editors: readonly string[];
  readonly moments: readonly string[];
  /** Section, row, then six places an answer: column, value, status, version, editor, moment. */
  readonly rows: readonly (readonly [section: string, row: string, answers: readonly unknown[]])[];
}

/** An answer of an earlier year beside the field: year and value. */
export interface Before {
  readonly period: string | null;
  readonly wave: string;
  readonly value: AnswerValue;
}

export interface SubmissionNote {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly isLate: boolean;
  readonly answers: number;
  readonly sha256: string;
  readonly decision: {
    readonly decision: string;
    readonly reason: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
}

export interface FormModel {
  readonly language: Language;
  readonly recipient: {
    readonly id: string;
    readonly name: string;
    readonly state: RecipientState;
    readonly version: number;
  };
  readonly wave: { readonly id: string; readonly years: readonly number[] };
  readonly questionnaire: Questionnaire;
  readonly deadline: string;
  readonly daysLeft: number;
  readonly may: RecipientView['may'];
  readonly answers: Packed;
  /** `section/row/question` → earlier values, newest first. */
  readonly before: Readonly<Record<string, readonly Before[]>>;
  readonly findings: readonly SurveyFinding[];
  readonly progress: readonly SectionProgress[];
  readonly explanations: readonly Explanation[];
  readonly comments: readonly Comment[];
  readonly submissions: readonly SubmissionNote[];
  /** Names of those whose names are known, by account id. */
  readonly people: Readonly<Record<string, string>>;
  readonly self: string;
  /** As in the view. */
  readonly lastChange: number;
}

const statuses: readonly AnswerStatus[] = ['prefilled', 'unchanged', 'changed'];
const width = 6;

/** Packs answers; the order of rows is the order of first mention. */
export function packAnswers(answers: readonly StoredAnswer[]): Packed {
  const columns = indexed();
  const editors = indexed();
  const moments = indexed();
  const rows = new Map<string, [string, string, unknown[]]>();
  for (const answer of answers) {
    const field = parseField(answer.field);
    if (!field) continue;
    const key = `${field.section}/${field.row}`;
    const row = rows.get(key) ?? [field.section, field.row, []];
    rows.set(key, row);
    row[2].push(
      columns.place(`${field.question}/${field.year}`),
      answer.value,
      statuses.indexOf(answer.status),
      answer.version,
      editors.place(answer.changedBy),
      moments.place(answer.changedAt),
    );
  }
  return { columns: columns.words, editors: editors.words, moments: moments.words, rows: [...rows.values()] };
}

/** The answers by field. */
export function unpackAnswers(packed: Packed): Map<FieldPath, Known> {
  const known = new Map<FieldPath, Known>();
  for (const [section, row, places] of packed.rows) {
    for (let at = 0; at < places.length; at += width) {
      const [column, value, status, version, editor, moment] = places.slice(at, at + width) as [
        number,
        AnswerValue | null,
        number,
        number,
        number,
        number,
      ];
      known.set(`${section}/${row}/${packed.columns[column] ?? ''}`, {
        value,
        status: statuses[status] ?? 'changed',
        version,
        changedBy: packed.editors[editor] ?? '',
        changedAt: packed.moments[moment] ?? '',
      });
    }
  }
  return known;
}

/** Earlier values by `section/row/question`, newest first. */
export function packBefore(values: readonly LastValue[]): Record<string, Before[]> {
  const before: Record<string, Before[]> = {};
  for (const { field, wave, period, value } of values) {
    const key = field.slice(0, field.lastIndexOf('/'));
    before[key] = [...(before[key] ?? []), { wave, period, value }];
  }
  const newest = (a: Before, b: Before) => ((a.period ?? a.wave) < (b.period ?? b.wave) ? 1 : -1);
  for (const list of Object.values(before)) list.sort(newest);
  return before;
}

/** The path of a field without its year. */
export const withoutYear = (field: FieldPath): string => field.slice(0, field.lastIndexOf('/'));

/** The year a field is about; null where it has none. */
export function yearOf(field: FieldPath): string | null {
  const year = field.slice(field.lastIndexOf('/') + 1);
  return year === noYear ? null : year;
}

function indexed() {
  const words: string[] = [];
  const places = new Map<string, number>();
  const place = (word: string) => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, words.push(word) - 1);
    return words.length - 1;
  };
  return { words, place };
}
