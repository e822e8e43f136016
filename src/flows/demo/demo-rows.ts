/**
 * What hangs together in the answers of a fictitious cluster: participants, supplies that add up to what the suppliers say, projects and
 * their costs. Keyed by measure, so that every edition of the questionnaires finds its answers. Pure and repeatable by its seed.
 */
import type { AnswerValue } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { type DemoParticipant, demoYears, makeParticipant, thousands } from './demo-participant.ts';
import { type Random, randomOf } from './random.ts';

export interface DemoRespondent {
  readonly respondent: string;
  readonly name: string;
  readonly federalSubjects: readonly string[];
  readonly industries: readonly string[];
  readonly isInRegister: boolean;
  /** First of the numbers that its participants may use. */
  readonly firstNumber: number;
  /** Of a federal subject: its clusters. */
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
}

type PerYear = Readonly<Record<string, number>>;
/** Measure → answer, or an answer for each year. */
export type GivenRow = Readonly<Record<string, AnswerValue | PerYear>>;

/** Numbers that belong to one cluster: more than its participants can be. */
export const numbersPerCluster = 30;

/** A cluster as it is, whatever a wave asks of it. */
export interface DemoCluster {
  readonly participants: readonly DemoParticipant[];
  readonly supplies: readonly Supply[];
}

interface Supply {
  readonly supplier: string;
  readonly buyer: string;
  readonly amount: PerYear;
}

/** The participants and supplies of a respondent; none for a federal subject. */
export function makeCluster(who: DemoRespondent, seed: number): DemoCluster {
  const random = randomOf(seed, who.respondent);
  const industrial = random.between(8, 13);
  const endProducers = random.between(1, 2);
  const all = industrial + random.between(2, 4);
  const participants = Array.from({ length: all }, (_, index) => {
    const federalSubject = random.pick(who.federalSubjects);
    return makeParticipant(
      { number: who.firstNumber + index, index, industrial, endProducers, federalSubject },
      random,
    );
  });
  return { participants, supplies: makeSupplies(participants, random) };
}

/** Every supplier sells to one or two others; what it says it sold inside is the sum of these supplies. */
function makeSupplies(participants: readonly DemoParticipant[], random: Random): Supply[] {
  const buyers = participants.filter(({ isEndProducer }) => isEndProducer);
  return participants
    .filter(({ isIndustrial, isEndProducer }) => isIndustrial && !isEndProducer)
    .flatMap((supplier) => {
      const share = 0.1 + random.next() * 0.5;
      const chosen = random.some(buyers, random.between(1, Math.max(1, buyers.length)));
      return chosen.map((buyer) => ({
        supplier: supplier.inn,
        buyer: buyer.inn,
        amount: overYears((year) =>
          thousands(((supplier.perYear['output']?.[year] ?? 0) * share) / chosen.length),
        ),
      }));
    });
}

/** Rows of a section with what hangs together; what else is asked is filled in by the type of the question. */
export function rowsFor(
  section: Section,
  who: DemoRespondent,
  cluster: DemoCluster,
  seed: number,
): GivenRow[] {
  const { participants, supplies } = cluster;
  const industrial = participants.filter(({ isIndustrial }) => isIndustrial);
  switch (section.id) {
    case 'general':
      return [generalData(who, makeProjects(who, industrial, seed).length > 0)];
    case 'participants':
      return participants.map((one) => participantRow(one, supplies));
    case 'supplies':
      return supplies.map(({ supplier, buyer, amount }) => ({ supplier, buyer, 'supply-amount': amount }));
    case 'founders':
      return industrial
        .slice(0, 4)
        .map(({ inn, answers }) => ({ inn, name: answers['name'] ?? '', share: 25 }));
    case 'governing-bodies':
      return industrial.slice(0, Math.ceil(participants.length / 2)).map(({ inn }) => ({ participant: inn }));
    case 'agreements':
      return who.federalSubjects.map((code) => ({ 'federal-subject': code }));
    case 'projects':
      return makeProjects(who, industrial, seed);
    case 'project-costs':
      return makeProjects(who, industrial, seed).flatMap(costsOf);
    case 'clusters':
      return who.clusters.map(({ id, name }) => ({ 'known-cluster': id, name, match: 'same' }));
    default:
      return section.kind === 'single' ? [{}] : [{}, {}];
  }
}

const generalData = (who: DemoRespondent, hasProjects: boolean): GivenRow => ({
  'has-projects': hasProjects,
  name: who.name,
  'federal-subjects': who.federalSubjects,
  specialisations: who.industries,
  'register-status': who.isInRegister ? 'in-register' : 'not-in-register',
});

function participantRow(one: DemoParticipant, supplies: readonly Supply[]): GivenRow {
  if (!one.isIndustrial) return { ...one.answers, ...one.perYear };
  const sold = sumOf(supplies.filter(({ supplier }) => supplier === one.inn));
  const received = sumOf(supplies.filter(({ buyer }) => buyer === one.inn));
  const materials = overYears((year) =>
    thousands(Math.max(one.perYear['materials']?.[year] ?? 0, (received[year] ?? 0) * 1.2)),
  );
  return { ...one.answers, ...one.perYear, materials, 'output-used-inside': sold };
}

const sumOf = (supplies: readonly Supply[]): PerYear =>
  overYears((year) => thousands(supplies.reduce((sum, { amount }) => sum + (amount[year] ?? 0), 0)));

interface Project extends GivenRow {
  readonly code: string;
  readonly 'project-support': PerYear;
}

function makeProjects(who: DemoRespondent, industrial: readonly DemoParticipant[], seed: number): Project[] {
  const random = randomOf(seed, `${who.respondent}/projects`);
  if (industrial.length === 0) return [];
  return [1, 2].map((number) => {
    const partners = random.some(industrial, 2).map(({ inn }) => inn);
    const amount = random.between(20, 400) * 1000;
    return {
      code: `П${number}`,
      name: `Пример проекта ${number}`,
      'is-joint': number === 1,
      initiators: partners.slice(0, 1),
      'project-participants': partners,
      'starts-in': 2014,
      'ends-in': 2019,
      'project-investment': overYears(() => amount),
      'project-support': overYears(() => (number === 1 ? amount / 10 : 0)),
    };
  });
}

/** Two kinds of costs that add up to the support. */
function costsOf({ code, 'project-support': support }: Project): GivenRow[] {
  if (Object.values(support).every((amount) => amount === 0)) return [];
  return [0.25, 0.75].map((share) => ({
    project: code,
    'project-cost-amount': overYears((year) => thousands((support[year] ?? 0) * share)),
  }));
}

function overYears(of: (year: string) => number): PerYear {
  return Object.fromEntries(demoYears.map((year) => [String(year), of(String(year))]));
}
