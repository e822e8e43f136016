/**
 * Fictitious answers to a whole questionnaire: what hangs together from demo-rows.ts, the rest by the type of the question. The same
 * question has the same answer in every wave. Pure and repeatable by its seed.
 */
import {
  type AnswerValue,
  type FieldPath,
  fieldPath,
  noRow,
  noYear,
  rowMark,
  yearsOf,
} from '../../domain/survey/answers.ts';
import type { Question, Questionnaire, Section } from '../../domain/survey/questionnaire.ts';
import { type DemoRespondent, type GivenRow, makeCluster, rowsFor } from './demo-rows.ts';
import { type Random, randomOf } from './random.ts';

interface Filling {
  readonly sheet: Map<FieldPath, AnswerValue>;
  readonly years: readonly number[];
  readonly who: DemoRespondent;
  readonly seed: number;
}

/** Field → value, in the order of the questionnaire. */
export function demoAnswers(
  questionnaire: Questionnaire,
  years: readonly number[],
  who: DemoRespondent,
  seed: number,
): Map<FieldPath, AnswerValue> {
  const filling: Filling = { sheet: new Map(), years, who, seed };
  const cluster =
    questionnaire.form === 'cluster' ? makeCluster(who, seed) : { participants: [], supplies: [] };
  for (const section of questionnaire.sections) {
    const rows = rowsFor(section, who, cluster, seed);
    if (section.kind === 'single') fillRow(filling, section, noRow, rows[0] ?? {});
    else
      rows.forEach((given, index) => {
        const row = `r${index + 1}`;
        filling.sheet.set(fieldPath(section.id, row, rowMark), index + 1);
        fillRow(filling, section, row, given);
      });
  }
  return filling.sheet;
}

function fillRow(filling: Filling, section: Section, row: string, given: GivenRow): void {
  const { sheet, years, who, seed } = filling;
  for (const question of section.questions) {
    const known = given[question.measure];
    for (const year of yearsOf(question, years)) {
      const random = randomOf(seed, `${who.respondent}/${section.entity}/${row}/${question.measure}`);
      const value = known === undefined ? byType(question, section, who, random) : valueAt(known, year);
      if (value !== undefined) sheet.set(fieldPath(section.id, row, question.id, year), value);
    }
  }
}

function valueAt(known: NonNullable<GivenRow[string]>, year: string): AnswerValue | undefined {
  if (typeof known === 'object' && !Array.isArray(known))
    return year === noYear ? undefined : (known as Record<string, number>)[year];
  return known as AnswerValue;
}

/** Sections whose answers hang together: nothing is added to them but words that are required. */
const closedSections = ['participants', 'supplies', 'founders', 'clusters'];

/** Sound words and numbers for what the rows do not say; nothing where an answer is not required and could contradict. */
function byType(
  question: Question,
  section: Section,
  who: DemoRespondent,
  random: Random,
): AnswerValue | undefined {
  if (closedSections.includes(section.id))
    return question.required && question.type === 'text' ? 'Пример' : undefined;
  const number = numbers[question.type];
  if (number) return within(question, number(random));
  const { length } = question.options;
  switch (question.type) {
    case 'choice':
      return random.pick(question.options).code;
    case 'choices':
      return random.some(question.options, random.between(1, length)).map(({ code }) => code);
    case 'boolean':
      return random.chance(0.5);
    case 'date':
      return `201${random.between(0, 3)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    case 'email':
      return `${who.respondent.toLowerCase()}@demo.example`;
    case 'link':
      return `https://demo.example/${who.respondent.toLowerCase()}`;
    case 'federal-subject':
      return random.pick(who.federalSubjects);
    case 'federal-subjects':
      return who.federalSubjects;
    case 'text':
    case 'long-text':
      return question.example === '' ? 'Пример' : question.example;
    default:
      return question.required && question.example !== '' ? question.example : undefined;
  }
}

const numbers: Partial<Record<Question['type'], (random: Random) => number>> = {
  integer: (random) => random.between(1, 40),
  decimal: (random) => random.between(1, 90),
  money: (random) => random.between(1, 90) * 100,
  percent: (random) => random.between(1, 60),
  year: (random) => random.between(2012, 2016),
  latitude: (random) => 55 + Math.round(random.next() * 1000) / 1000,
  longitude: (random) => 49 + Math.round(random.next() * 1000) / 1000,
};

function within({ minimum, maximum }: Question, value: number): number {
  return Math.max(minimum ?? value, Math.min(maximum ?? value, value));
}
