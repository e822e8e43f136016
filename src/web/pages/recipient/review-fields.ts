/** Answers of one section or row as the reviewer reads them: beside last values, with what the checks say and what people said. */
import { type FieldPath, fieldPath, noYear, yearsOf } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import type { SurveyFinding } from '../../../domain/survey/wave.ts';
import type { StoredAnswer } from '../../../flows/survey/survey-ports.ts';
import type { LastValue, RecipientView } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { unitOf } from '../../form/units.ts';
import { type AnswerReader, fieldAnchor } from '../../workspace-frame/answer-reader.ts';
import { severityNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './recipient.words.ts';
import type { Places } from './review-places.ts';

export interface ReviewQuestion {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly isRequired: boolean;
  /** Newest first. */
  readonly earlier: readonly { readonly label: string; readonly value: string }[];
  readonly fields: readonly ReviewField[];
}

export interface ReviewField {
  readonly field: FieldPath;
  readonly anchor: string;
  /** Empty where the question has no years. */
  readonly year: string;
  /** Null: no answer. */
  readonly answer: string | null;
  /** How it came about; empty for what was typed. */
  readonly origin: string;
  readonly findings: readonly ReviewFinding[];
  readonly remarks: readonly ReviewRemark[];
  readonly historyHref: string;
}

export interface ReviewFinding {
  readonly severity: SurveyFinding['severity'];
  readonly severityLabel: string;
  readonly message: string;
  /** Of the respondent; null where there is none. */
  readonly explanation: string | null;
}

export interface ReviewRemark {
  readonly seq: number;
  readonly text: string;
  readonly by: string;
  readonly isSettled: boolean;
}

export interface Reading {
  readonly view: RecipientView;
  readonly reader: AnswerReader;
  readonly places: Places;
  readonly language: Language;
}

/** Years shown beside an answer. */
const mostEarlier = 12;

/** All questions of a section, for one row of it. */
export function reviewQuestions(reading: Reading, section: Section, row: string): ReviewQuestion[] {
  return section.questions.map((question) => ({
    id: question.id,
    label: say(question.label, reading.language),
    unit: unitOf(question, reading.language),
    isRequired: question.required,
    earlier: earlierOf(reading, section, row, question),
    fields: yearsOf(question, reading.view.wave.years).map((year) =>
      reviewField(reading, section, row, question, year),
    ),
  }));
}

function earlierOf({ view, reader, language }: Reading, section: Section, row: string, question: Question) {
  const start = `${section.id}/${row}/${question.id}/`;
  const order = (one: LastValue) => `${one.period ?? ''} ${one.wave}`;
  return view.lastValues
    .filter(({ field }) => field.startsWith(start))
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))
    .slice(0, mostEarlier)
    .map(({ period, wave, value }) => ({
      label: period ?? (wave.startsWith('wave-') ? waveTitle(wave, language) : wave),
      value: reader.show(question, value),
    }));
}

function reviewField(
  reading: Reading,
  section: Section,
  row: string,
  question: Question,
  year: string,
): ReviewField {
  const { reader, places, view, language } = reading;
  const field = fieldPath(section.id, row, question.id, year);
  const value = reader.value(field);
  return {
    field,
    anchor: fieldAnchor(field),
    year: year === noYear ? '' : year,
    answer: value === null ? null : reader.show(question, value),
    origin: originText(reader.stored(field), language),
    findings: view.findings.filter((one) => one.field === field).map((one) => toFinding(reading, one)),
    remarks: remarksOn(reading, field),
    historyHref: places.history(field),
  };
}

/** A finding with the respondent's explanation. */
export function toFinding(
  { view, language }: Pick<Reading, 'view' | 'language'>,
  finding: SurveyFinding,
): ReviewFinding {
  const given = view.explanations.find(
    ({ check, field }) => check === finding.check && field === finding.field,
  );
  return {
    severity: finding.severity,
    severityLabel: say(severityNames[finding.severity], language),
    message: say(finding.message, language),
    explanation: given?.text ?? null,
  };
}

/** Remarks on one field, or on the whole form; the newest last. */
export function remarksOn(
  { view, language }: Pick<Reading, 'view' | 'language'>,
  field: FieldPath | null,
): ReviewRemark[] {
  return view.comments
    .filter((one) => one.field === field)
    .map(({ seq, text, byName, at, resolvedAt }) => ({
      seq,
      text,
      by: `${byName}, ${showTime(at, language)}`,
      isSettled: resolvedAt !== null,
    }));
}

function originText(stored: StoredAnswer | undefined, language: Language): string {
  if (!stored || stored.value === null) return '';
  const parts = [
    stored.origin.via === 'workbook'
      ? `${say(words.fromWorkbook, language)}: ${stored.origin.sheet}!${stored.origin.cell}`
      : '',
    stored.status === 'prefilled' ? say(words.prefilled, language) : '',
    stored.status === 'unchanged' ? say(words.unchanged, language) : '',
  ];
  return parts.filter(Boolean).join('; ');
}
