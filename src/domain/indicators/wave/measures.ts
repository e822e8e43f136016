/** Indicator → how it is read off the tallies of a wave. An indicator that is absent here is not computed from answers. */
import { countOf, meanOfPair, ratioOfPair, sumOf, type WaveMeasure } from './statistic.ts';
import type { ClusterTally } from './tally.ts';

/** No project under way is a number; projects of which none says what it is are not. */
const jointAmong = ({ projects, projectKinds, jointProjects }: ClusterTally) =>
  projects === null || (projects > 0 && projectKinds === 0)
    ? null
    : { count: jointProjects, among: projectKinds };

export const waveMeasures: Readonly<Record<string, WaveMeasure>> = {
  'participant-count': countOf(({ participants }) =>
    participants !== null ? { count: participants, among: participants } : null,
  ),
  'industrial-enterprise-count': countOf(({ participants, roles, industrialEnterprises }) =>
    participants === null || (participants > 0 && roles === 0)
      ? null
      : { count: industrialEnterprises, among: roles },
  ),
  'sme-share': ratioOfPair((tally) => tally.sme),
  jobs: sumOf('jobs'),
  'high-productivity-job-share': ratioOfPair((tally) => tally.highProductivity),
  'labour-productivity': ratioOfPair((tally) => tally.productivity),
  'shipped-goods': sumOf('shipped-goods'),
  'cooperation-level': meanOfPair((tally) => tally.cooperation),
  'import-share': ratioOfPair((tally) => tally.imports),
  'rd-costs': sumOf('rd-costs'),
  'fixed-capital-investment': sumOf('fixed-capital-investment'),
  'tax-payments': sumOf('tax-payments'),
  exports: sumOf('exports'),
  'investment-project-count': countOf(({ projects }) =>
    projects === null ? null : { count: projects, among: projects },
  ),
  'joint-project-count': countOf(jointAmong),
  'joint-project-capital': { kind: 'sum', of: (tally) => tally.jointCapital },
  'capital-per-joint-project': ratioOfPair(({ jointCapital }) =>
    jointCapital === null
      ? { top: 0, bottom: 0, answers: 0, largest: 0 }
      : { ...jointCapital, top: jointCapital.total, bottom: jointCapital.answers },
  ),
};

/** Measures of facts that an indicator is read from: `participant` or `investment-project` facts of the year, or without a year. */
export interface WaveInput {
  readonly entity: 'participant' | 'investment-project';
  readonly measures: readonly string[];
  /** Measure of the cluster by which it says that there are none. */
  readonly noneSaidBy?: string;
}

const ofParticipants = (...measures: string[]): WaveInput => ({ entity: 'participant', measures });
const ofProjects = (...measures: string[]): WaveInput => ({ entity: 'investment-project', measures });
const countOfProjects = (...measures: string[]): WaveInput => ({
  ...ofProjects(...measures, 'starts-in', 'ends-in'),
  noneSaidBy: 'has-projects',
});

/** Indicator → the facts behind it, for the way down to the cell. */
export const waveInputs: Readonly<Record<string, WaveInput>> = {
  'participant-count': ofParticipants('inn', 'joined-on', 'left-on'),
  'industrial-enterprise-count': ofParticipants('role', 'joined-on', 'left-on'),
  'sme-share': ofParticipants('is-sme'),
  jobs: ofParticipants('jobs'),
  'high-productivity-job-share': ofParticipants('high-productivity-jobs', 'jobs'),
  'labour-productivity': ofParticipants('shipped-goods', 'jobs'),
  'shipped-goods': ofParticipants('shipped-goods'),
  'cooperation-level': ofParticipants('output-used-inside', 'output'),
  'import-share': ofParticipants('materials', 'imported-materials-share'),
  'rd-costs': ofParticipants('rd-costs'),
  'fixed-capital-investment': ofParticipants('fixed-capital-investment'),
  'tax-payments': ofParticipants('tax-payments'),
  exports: ofParticipants('exports'),
  'investment-project-count': countOfProjects('code'),
  'joint-project-count': countOfProjects('is-joint'),
  'joint-project-capital': ofProjects('project-investment', 'is-joint'),
  'capital-per-joint-project': ofProjects('project-investment', 'is-joint'),
};

/** Whether a fact stands behind an indicator of a year: facts without a year and amounts over all years of a project do always. */
export function isBehind(
  indicator: string,
  year: string,
  fact: { readonly entity: string; readonly measure: string; readonly period: string | null },
): boolean {
  const input = waveInputs[indicator];
  if (input?.noneSaidBy === fact.measure && fact.entity.startsWith('cluster:')) return true;
  if (!input?.measures.includes(fact.measure) || !fact.entity.startsWith(`${input.entity}:`)) return false;
  return fact.period === null || fact.period === year || input.entity === 'investment-project';
}

const dates = ['joined-on', 'left-on'];
const places = ['federal-subjects', 'specialisations', 'register-status'];
/** Judged by disclosure control together, so that one may be hidden because of the other's answers. */
const hiddenBy: Readonly<Record<string, string>> = { 'shipped-goods': 'labour-productivity' };

/** Whether a changed fact may change an indicator of a year: it is behind it, says who counts or where, or decides what is hidden. */
export function bearsOn(
  indicator: string,
  year: string,
  fact: { readonly entity: string; readonly measure: string; readonly period: string | null },
): boolean {
  const isOf = (kind: string) => fact.entity.startsWith(`${kind}:`);
  if (isOf('cluster') && places.includes(fact.measure)) return true;
  if (isOf('participant') && dates.includes(fact.measure))
    return waveInputs[indicator]?.entity === 'participant';
  return isBehind(indicator, year, fact) || isBehind(hiddenBy[indicator] ?? '', year, fact);
}
