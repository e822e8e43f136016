/**
 * Fictitious participants: invented names, tax numbers whose check digits are right and whose place of issue does not exist (00), plausible
 * amounts that hang together. Must never look like a participant that exists.
 */
import type { AnswerValue } from '../../domain/survey/answers.ts';
import type { Random } from './random.ts';

export interface DemoParticipant {
  readonly inn: string;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Question → value a year. */
  readonly perYear: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly isIndustrial: boolean;
  readonly isEndProducer: boolean;
}

const innWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Ten digits of a legal entity; the last is the check digit, weights as the tax service's order prescribes. */
export function demoInn(number: number): string {
  const body = `00${String(number).padStart(7, '0')}`;
  const sum = innWeights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${(sum % 11) % 10}`;
}

/** Thirteen digits; the last is the rest of the first twelve by 11, of that by 10. */
export function demoOgrn(number: number): string {
  const body = `11500${String(number).padStart(7, '0')}`;
  return `${body}${(Number(body) % 11) % 10}`;
}

const trades = [
  'Литьё',
  'Деталь',
  'Прибор',
  'Механика',
  'Полимер',
  'Станок',
  'Кабель',
  'Крепёж',
  'Оптика',
  'Композит',
  'Насос',
  'Сборка',
];
const towns = ['Заречье', 'Верхний Посад', 'Новая Слобода', 'Ключи', 'Каменный Брод', 'Светлый Яр'];
const okveds = ['24.51', '25.62', '26.51', '27.32', '28.13', '28.41', '22.29', '29.32', '13.20', '10.51'];
const infrastructure: readonly (readonly [role: string, name: string])[] = [
  ['education', 'Пример-колледж'],
  ['technological-infrastructure', 'Пример-инжиниринг'],
  ['industrial-infrastructure', 'Пример-технопарк'],
  ['science', 'Пример-лаборатория'],
  ['financial-infrastructure', 'Пример-фонд'],
];

export interface ParticipantPlan {
  /** Its place among all participants of the demonstration. */
  readonly number: number;
  readonly index: number;
  readonly industrial: number;
  readonly endProducers: number;
  readonly federalSubject: string;
}

/** Every year that a wave of the demonstration may ask for. */
export const demoYears = [2013, 2014, 2015, 2016, 2017, 2018] as const;

/** One participant of a cluster, with all its years: a wave asks for some of them. */
export function makeParticipant(plan: ParticipantPlan, random: Random): DemoParticipant {
  const { number, index, industrial, endProducers } = plan;
  const isIndustrial = index < industrial;
  const isEndProducer = index < endProducers;
  const inn = demoInn(number);
  const [role, name] = isIndustrial
    ? [isEndProducer ? 'end-product-producer' : 'industrial-enterprise', `Пример-${random.pick(trades)}`]
    : random.pick(infrastructure);
  return {
    inn,
    isIndustrial,
    isEndProducer,
    answers: {
      inn,
      ogrn: demoOgrn(number),
      name: `ООО «${name} ${number}»`,
      role,
      okved: isIndustrial ? random.pick(okveds) : '85.21',
      'is-sme': random.chance(0.76),
      'federal-subject': plan.federalSubject,
      municipality: random.pick(towns),
      'joined-on': `${random.between(2012, 2014)}-0${random.between(1, 9)}-15`,
    },
    perYear: isIndustrial ? amounts(random) : { jobs: steady(random.between(8, 60), random) },
  };
}

/** Thousand roubles and people, growing or shrinking a little from year to year. */
function amounts(random: Random): DemoParticipant['perYear'] {
  const jobs = steady(Math.round(20 * Math.exp(random.next() * 4)), random);
  const perJob = 900 + random.next() * 3_600;
  const high = random.chance(0.6) ? 0.4 + random.next() * 0.5 : 0;
  const of = (share: number) => mapYears((year) => thousands((jobs[year] ?? 0) * perJob * share));
  const output = of(1);
  const imported = 2 + random.next() * 50;
  return {
    'average-headcount': jobs,
    jobs,
    'high-productivity-jobs': mapYears((year) => Math.round((jobs[year] ?? 0) * high)),
    output,
    'shipped-goods': mapYears((year) => thousands((output[year] ?? 0) * (0.94 + random.next() * 0.06))),
    materials: of(0.4),
    'imported-materials-share': mapYears(() => Math.round((imported + random.next() * 4) * 10) / 10),
    'fixed-capital-investment': of(0.03 + random.next() * 0.09),
    'rd-costs': of(random.next() * 0.04),
    'tax-payments': of(0.07 + random.next() * 0.05),
    exports: of(random.chance(0.4) ? random.next() * 0.2 : 0),
  };
}

function steady(start: number, random: Random): Record<string, number> {
  let value = start;
  return mapYears(() => {
    const now = Math.max(1, Math.round(value));
    value *= 0.97 + random.next() * 0.1;
    return now;
  });
}

function mapYears(of: (year: string) => number): Record<string, number> {
  return Object.fromEntries(demoYears.map((year) => [String(year), of(String(year))]));
}

export const thousands = (value: number) => Math.round(value * 10) / 10;
