/**
 * The facts that a submission becomes when it is accepted, each with its way back to the field or the cell. The same for every
 * question; must never know one by name, nor make a fact of a field without an answer.
 */

import { unitTitles } from '../../kernel/unit.ts';
import type { AnswerProvenance, Fact, FactDraft } from '../facts/fact.ts';
import { subjectOf } from '../facts/fact.ts';
import { type AnswerSheet, type AnswerValue, fieldPath, noRow, noYear, yearsOf } from './answers.ts';
import { toFactValue } from './fact-value.ts';
import type { Question, Questionnaire, Section } from './questionnaire.ts';
import { rowEntities } from './row-entity.ts';
import { showAnswer } from './show-answer.ts';
import type { Recipient, Wave } from './wave.ts';

/** A frozen answer, as much of it as facts need. */
export interface AcceptedAnswer {
  readonly value: AnswerValue;
  readonly origin:
    | { readonly via: 'form' | 'prefill' }
    | {
        readonly via: 'workbook';
        readonly file: string;
        readonly sheet: string;
        readonly cell: string;
        readonly text: string;
      };
}

/** A submission, as much of it as facts need. */
export interface AcceptedSubmission {
  readonly id: string;
  readonly number: number;
  readonly answers: Readonly<Record<string, AcceptedAnswer>>;
  /** Ids of the letters that came with it. */
  readonly letters: readonly string[];
}

interface Context {
  readonly years: readonly number[];
  readonly wave: string;
  readonly recipient: string;
  readonly submission: AcceptedSubmission;
}

/** Drafts in the order of the questionnaire, the rows and the years. */
export function factsOfSubmission(
  questionnaire: Questionnaire,
  wave: Pick<Wave, 'id' | 'years'>,
  recipient: Pick<Recipient, 'id' | 'respondent'>,
  submission: AcceptedSubmission,
): FactDraft[] {
  const answers = Object.entries(submission.answers).map(([field, { value }]) => [field, value] as const);
  const sheet: AnswerSheet = new Map(answers);
  const context = { years: wave.years, wave: wave.id, recipient: recipient.id, submission };
  return questionnaire.sections.flatMap((section) => {
    const rows =
      section.kind === 'single'
        ? [[noRow, `${section.entity}:${recipient.respondent}`] as const]
        : [...rowEntities(section, recipient.respondent, sheet)];
    return rows.flatMap(([row, entity], index) => rowFacts(context, section, row, entity, index + 1));
  });
}

function rowFacts(
  context: Context,
  section: Section,
  row: string,
  entity: string,
  position: number,
): FactDraft[] {
  return section.questions.flatMap((question) =>
    yearsOf(question, context.years).flatMap((year): FactDraft[] => {
      const field = fieldPath(section.id, row, question.id, year);
      const answer = context.submission.answers[field];
      if (!answer) return [];
      return [
        {
          edition: context.wave,
          entity,
          measure: question.measure,
          period: year === noYear ? null : year,
          statement: 1,
          value: toFactValue(question.type, answer.value),
          unit: question.unit,
          provenance: {
            document: context.wave,
            table: `submission/${context.submission.id}`,
            row: position,
            column: `${section.id}/${question.id}`,
            lines: [],
            printed: printedOf(question, answer),
            printedUnit: printedUnitOf(question),
            confidence: 'high',
            ambiguous: false,
            reading: null,
            alternative: null,
            answer: wayOf(context, field, answer),
          },
        },
      ];
    }),
  );
}

/** As it was given: the cell's text, or the answer as the form writes it. */
function printedOf(question: Question, { value, origin }: AcceptedAnswer): string {
  return origin.via === 'workbook' ? origin.text : showAnswer(question, value, 'ru');
}

function printedUnitOf({ type, unit }: Question): string | null {
  if (type === 'money') return 'тыс. руб.';
  if (type === 'percent') return '%';
  return unit === null || unit === 'year' ? null : unitTitles[unit].ru;
}

function wayOf(
  { recipient, submission }: Context,
  field: string,
  { origin }: AcceptedAnswer,
): AnswerProvenance {
  const cell = origin.via === 'workbook' ? origin : null;
  return {
    recipient,
    submission: submission.id,
    submissionNumber: submission.number,
    field,
    via: origin.via,
    file: cell?.file ?? null,
    sheet: cell?.sheet ?? null,
    cell: cell?.cell ?? null,
    letters: submission.letters,
  };
}

/** Current facts of the respondent and wave that no draft repeats: their answers were taken away, so they must be withdrawn. */
export function withdrawals(current: readonly Fact[], drafts: readonly FactDraft[]): Fact[] {
  const kept = new Set(drafts.map(subjectOf));
  return current.filter((fact) => fact.withdrawn !== true && !kept.has(subjectOf(fact)));
}
