/**
 * One cluster's accepted answers of one year, added up once: every indicator of a wave is made from tallies, so that one accepted
 * submission costs one cluster's facts and not the wave's. Sums know how many answered and how much the largest gave. Missing answers
 * are left out and counted, never taken for zero.
 */
import type { Fact } from '../../facts/fact.ts';

/** Measures of participants that are added up; money in whole roubles. */
export const summedMeasures = [
  'jobs',
  'high-productivity-jobs',
  'output',
  'shipped-goods',
  'output-used-inside',
  'materials',
  'fixed-capital-investment',
  'rd-costs',
  'tax-payments',
  'exports',
] as const;
export type SummedMeasure = (typeof summedMeasures)[number];

export interface Sum {
  readonly total: number;
  /** Participants that answered. */
  readonly answers: number;
  /** Largest single answer, for disclosure control. */
  readonly largest: number;
}

/** A ratio's two sides over the participants that gave both. */
export interface Pair {
  readonly top: number;
  readonly bottom: number;
  readonly answers: number;
  /** Largest single part of the top. */
  readonly largest: number;
}

export interface ClusterTally {
  readonly cluster: string;
  readonly year: string;
  /** Members of the year; null where the cluster named no participant at all. */
  readonly participants: number | null;
  /** Members that say their role, and the industrial enterprises among them. */
  readonly roles: number;
  readonly industrialEnterprises: number;
  readonly sme: Pair;
  readonly sums: Readonly<Partial<Record<SummedMeasure, Sum>>>;
  readonly productivity: Pair;
  readonly highProductivity: Pair;
  readonly imports: Pair;
  /** Sum of each participant's own share of output used by other participants, and how many gave both values and an output at all. */
  readonly cooperation: Pair;
  /** Projects under way in the year; null where the cluster named none and did not say that there are none. */
  readonly projects: number | null;
  /** Those of them that say whether they are joint, and those that are. */
  readonly projectKinds: number;
  readonly jointProjects: number;
  /**
   * Roubles over all years asked for, of all joint projects that name an amount, the same in each year: the capital of single projects
   * would follow from a difference of years. null where none does.
   */
  readonly jointCapital: Sum | null;
  readonly support: Sum | null;
}

type Row = ReadonlyMap<string, Fact['value']>;
const industrial = ['industrial-enterprise', 'end-product-producer'];

/** Tallies of a cluster, one a year, from its current facts of one wave. */
export function tallyCluster(
  cluster: string,
  facts: readonly Fact[],
  years: readonly number[],
): ClusterTally[] {
  const rows = (kind: string) => {
    const own = facts.filter((fact) => fact.entity.startsWith(`${kind}:${cluster}~`));
    return [...Map.groupBy(own, (fact) => fact.entity).values()].map(
      (group): Row => new Map(group.map((fact) => [`${fact.measure}/${fact.period ?? ''}`, fact.value])),
    );
  };
  const participants = rows('participant');
  const projects = rows('investment-project');
  const saysNone = facts.some(
    ({ entity, measure, value }) =>
      entity === `cluster:${cluster}` && measure === 'has-projects' && value === false,
  );
  const all = { participants, projects, isEveryProjectNamed: projects.length > 0 || saysNone };
  return years.map((year) => tallyYear(cluster, String(year), all));
}

interface AllRows {
  readonly participants: readonly Row[];
  readonly projects: readonly Row[];
  /** An empty list alone does not say that there are no projects. */
  readonly isEveryProjectNamed: boolean;
}

function tallyYear(
  cluster: string,
  year: string,
  { participants: all, projects: allProjects, isEveryProjectNamed }: AllRows,
): ClusterTally {
  const participants = all.filter((row) => isMember(row, year));
  const projects = allProjects.filter((row) => isUnderWay(row, year));
  const isJoint = (row: Row) => row.get('is-joint/') === true;
  const joint = allProjects.filter(isJoint);
  const of = (measure: string) => (row: Row) => number(row.get(`${measure}/${year}`));
  const sums: Partial<Record<SummedMeasure, Sum>> = {};
  for (const measure of summedMeasures) {
    const sum = addUp(participants.map(of(measure)));
    if (sum) sums[measure] = sum;
  }
  const ownShare = (row: Row) => quotient(of('output-used-inside')(row), of('output')(row));
  const imported = (row: Row) => product(of('materials')(row), of('imported-materials-share')(row));
  return {
    cluster,
    year,
    participants: all.length > 0 ? participants.length : null,
    roles: participants.filter((row) => row.has('role/')).length,
    industrialEnterprises: participants.filter((row) => industrial.includes(String(row.get('role/')))).length,
    sme: pairUp(
      participants,
      (row) => flag(row.get('is-sme/')),
      (row) => (flag(row.get('is-sme/')) === null ? null : 1),
    ),
    sums,
    productivity: pairUp(participants, of('shipped-goods'), of('jobs')),
    highProductivity: pairUp(participants, of('high-productivity-jobs'), of('jobs')),
    imports: pairUp(participants, imported, of('materials')),
    cooperation: pairUp(participants, ownShare, (row) => (ownShare(row) === null ? null : 1)),
    projects: isEveryProjectNamed ? projects.length : null,
    projectKinds: projects.filter((row) => typeof row.get('is-joint/') === 'boolean').length,
    jointProjects: projects.filter(isJoint).length,
    jointCapital: overYears(joint, 'project-investment'),
    support: overYears(joint, 'project-support'),
  };
}

/** Joined by the end of the year and not gone before it began; without dates: a member. `row`: its answers by `measure/period`. */
export function isMember(row: ReadonlyMap<string, Fact['value']>, year: string): boolean {
  const joined = row.get('joined-on/');
  const left = row.get('left-on/');
  return (
    !(typeof joined === 'string' && joined > `${year}-12-31`) &&
    !(typeof left === 'string' && left < `${year}-01-01`)
  );
}

/** Begun by the end of the year and not ended before it began; without years: under way. */
export function isUnderWay(row: ReadonlyMap<string, Fact['value']>, year: string): boolean {
  const starts = row.get('starts-in/');
  const ends = row.get('ends-in/');
  return (
    !(typeof starts === 'number' && starts > Number(year)) &&
    !(typeof ends === 'number' && ends < Number(year))
  );
}

const number = (value: Fact['value'] | undefined): number | null =>
  typeof value === 'number' ? value : null;
const flag = (value: Fact['value'] | undefined): number | null =>
  typeof value === 'boolean' ? Number(value) : null;
const quotient = (a: number | null, b: number | null) => (a === null || b === null || b === 0 ? null : a / b);
const product = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);

function addUp(values: readonly (number | null)[]): Sum | null {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  return {
    total: given.reduce((sum, value) => sum + value, 0),
    answers: given.length,
    largest: Math.max(...given),
  };
}

function pairUp(
  rows: readonly Row[],
  top: (row: Row) => number | null,
  bottom: (row: Row) => number | null,
): Pair {
  const both = rows.flatMap((row) => {
    const sides = [top(row), bottom(row)] as const;
    return sides[0] === null || sides[1] === null ? [] : [[sides[0], sides[1]] as const];
  });
  return {
    top: both.reduce((sum, [value]) => sum + value, 0),
    bottom: both.reduce((sum, [, value]) => sum + value, 0),
    answers: both.length,
    largest: both.reduce((most, [value]) => Math.max(most, value), 0),
  };
}

/** Each project over all its years; one that names no amount is left out. */
function overYears(projects: readonly Row[], measure: string): Sum | null {
  return addUp(
    projects.map((row) => {
      const years = [...row].filter(([key]) => key.startsWith(`${measure}/`));
      return addUp(years.map(([, value]) => number(value)))?.total ?? null;
    }),
  );
}
