/**
 * Fictitious answers to a whole questionnaire: participants, supplies that add up to what the suppliers say, sites, projects. What the
 * questionnaire asks beyond that is filled in by the type of the question. Pure and repeatable by its seed.
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
import { type DemoParticipant, makeParticipant } from './demo-participant.ts';
import type { Random } from './random.ts';

export interface DemoRespondent {
  readonly respondent: string;
  readonly name: string;
  readonly federalSubjects: readonly string[];
  readonly industries: readonly string[];
  readonly isInRegister: boolean;
  /** First of the numbers that its participants may use. */
  readonly firstNumber: number;
}

type Sheet = Map<FieldPath, AnswerValue>;
type Given = Readonly<Record<string, AnswerValue | Readonly<Record<string, number>>>>;

/** Field → value, in the order of the questionnaire. */
export function demoAnswers(
  questionnaire: Questionnaire,
  years: readonly number[],
  who: DemoRespondent,
  random: Random,
): Map<FieldPath, AnswerValue> {
  const sheet: Sheet = new Map();
  const participants = questionnaire.form === 'cluster' ? makeParticipants(years, who, random) : [];
  const supplies = makeSupplies(participants, years, random);
  for (const section of questionnaire.sections) {
    const rows = rowsFor(section, who, participants, supplies, years, random);
    if (section.kind === 'single') fillRow(sheet, section, noRow, years, rows[0] ?? {}, who, random);
    else
      rows.forEach((given, index) => {
        const row = `r${index + 1}`;
        sheet.set(fieldPath(section.id, row, rowMark), index + 1);
        fillRow(sheet, section, row, years, given, who, random);
      });
  }
  return sheet;
}

function makeParticipants(years: readonly number[], who: DemoRespondent, random: Random): DemoParticipant[] {
  const industrial = random.between(8, 16);
  const all = industrial + random.between(3, 5);
  return Array.from({ length: all }, (_, index) =>
    makeParticipant(
      {
        number: who.firstNumber + index,
        index,
        industrial,
        endProducers: random.between(1, 2),
        federalSubject: random.pick(who.federalSubjects),
        years,
      },
      random,
    ),
  );
}

interface Supply {
  readonly supplier: string;
  readonly buyer: string;
  readonly amount: Record<string, number>;
}

/** Every supplier sells to one or two others; what it says it sold inside is the sum of these supplies. */
function makeSupplies(
  participants: readonly DemoParticipant[],
  years: readonly number[],
  random: Random,
): Supply[] {
  const buyers = participants.filter(({ isEndProducer }) => isEndProducer);
  return participants
    .filter(({ isIndustrial, isEndProducer }) => isIndustrial && !isEndProducer)
    .flatMap((supplier) => {
      const share = 0.1 + random.next() * 0.5;
      const chosen = random.some(buyers, random.between(1, Math.max(1, buyers.length)));
      return chosen.map((buyer) => ({
        supplier: supplier.inn,
        buyer: buyer.inn,
        amount: Object.fromEntries(
          years.map((year) => {
            const output = supplier.perYear['output']?.[year] ?? 0;
            return [String(year), Math.round((output * share * 10) / chosen.length) / 10];
          }),
        ),
      }));
    });
}

function soldInside(
  supplies: readonly Supply[],
  inn: string,
  years: readonly number[],
): Record<string, number> {
  const own = supplies.filter(({ supplier }) => supplier === inn);
  return Object.fromEntries(
    years.map((year) => [
      String(year),
      Math.round(own.reduce((sum, { amount }) => sum + (amount[year] ?? 0), 0) * 10) / 10,
    ]),
  );
}

/** Rows of a section with what hangs together; `fillRow` adds the rest. */
function rowsFor(
  section: Section,
  who: DemoRespondent,
  participants: readonly DemoParticipant[],
  supplies: readonly Supply[],
  years: readonly number[],
  random: Random,
): Given[] {
  const industrial = participants.filter(({ isIndustrial }) => isIndustrial);
  switch (section.id) {
    case 'general':
      return [
        {
          name: who.name,
          'federal-subjects': who.federalSubjects,
          specialisations: who.industries,
          'register-status': who.isInRegister ? 'in-register' : 'not-in-register',
        },
      ];
    case 'participants':
      return participants.map((one) => ({
        ...one.answers,
        ...one.perYear,
        ...(one.isIndustrial ? { 'output-used-inside': soldInside(supplies, one.inn, years) } : {}),
      }));
    case 'supplies':
      return supplies.map(({ supplier, buyer, amount }) => ({ supplier, buyer, amount }));
    case 'founders':
      return industrial
        .slice(0, 4)
        .map(({ inn, answers }) => ({ inn, name: answers['name'] ?? '', share: 25 }));
    case 'governing-bodies':
      return industrial.slice(0, Math.ceil(participants.length / 2)).map(({ inn }) => ({ participant: inn }));
    case 'agreements':
      return who.federalSubjects.map((code) => ({ 'federal-subject': code }));
    case 'projects':
      return industrial.length === 0
        ? []
        : [1, 2].map((number) => project(number, industrial, years, random));
    case 'project-costs':
      return [];
    case 'clusters':
      return [];
    default:
      return section.kind === 'single' ? [{}] : Array.from({ length: random.between(1, 3) }, () => ({}));
  }
}

function project(
  number: number,
  industrial: readonly DemoParticipant[],
  years: readonly number[],
  random: Random,
): Given {
  const partners = random.some(industrial, 2).map(({ inn }) => inn);
  const amount = random.between(20, 400) * 1000;
  return {
    code: `П${number}`,
    name: `Пример проекта ${number}`,
    'is-joint': number === 1,
    initiators: partners.slice(0, 1),
    'project-participants': partners,
    'starts-in': Math.max(...years) - 1,
    'ends-in': Math.max(...years) + 2,
    investment: Object.fromEntries(years.map((year) => [String(year), amount])),
    support: Object.fromEntries(years.map((year) => [String(year), 0])),
  };
}

function fillRow(
  sheet: Sheet,
  section: Section,
  row: string,
  years: readonly number[],
  given: Given,
  who: DemoRespondent,
  random: Random,
): void {
  for (const question of section.questions) {
    const known = given[question.id];
    for (const year of yearsOf(question, years)) {
      const value = known === undefined ? byType(question, section, who, random) : valueAt(known, year);
      if (value !== undefined) sheet.set(fieldPath(section.id, row, question.id, year), value);
    }
  }
}

function valueAt(known: NonNullable<Given[string]>, year: string): AnswerValue | undefined {
  if (typeof known === 'object' && !Array.isArray(known))
    return year === noYear ? undefined : (known as Record<string, number>)[year];
  return known as AnswerValue;
}

/** Sound words and numbers for what the plan does not say; nothing where an answer is not required and could contradict. */
function byType(
  question: Question,
  section: Section,
  who: DemoRespondent,
  random: Random,
): AnswerValue | undefined {
  if (section.id === 'participants' || section.id === 'supplies' || section.id === 'founders')
    return question.required && question.type === 'text' ? 'Пример' : undefined;
  switch (question.type) {
    case 'choice':
      return random.pick(question.options).code;
    case 'choices':
      return random
        .some(question.options, random.between(1, question.options.length))
        .map(({ code }) => code);
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return within(question, random.between(1, 40));
    case 'decimal':
      return within(question, random.between(1, 90));
    case 'money':
      return within(question, random.between(1, 90) * 100);
    case 'percent':
      return within(question, random.between(1, 60));
    case 'year':
      return random.between(2012, 2016);
    case 'date':
      return `201${random.between(3, 6)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    case 'email':
      return `${who.respondent.toLowerCase()}@demo.example`;
    case 'link':
      return `https://demo.example/${who.respondent.toLowerCase()}`;
    case 'federal-subject':
      return random.pick(who.federalSubjects);
    case 'federal-subjects':
      return who.federalSubjects;
    case 'latitude':
      return 55 + Math.round(random.next() * 1000) / 1000;
    case 'longitude':
      return 49 + Math.round(random.next() * 1000) / 1000;
    case 'text':
    case 'long-text':
      return question.example === '' ? 'Пример' : `${question.example}`;
    default:
      return question.required && question.example !== '' ? question.example : undefined;
  }
}

function within({ minimum, maximum }: Question, value: number): number {
  return Math.max(minimum ?? value, Math.min(maximum ?? value, value));
}
