/** Indicator → how it is read off the tallies of a wave. An indicator that is absent here is not computed from answers. */
import { countOf, ratioOfPair, sumOf, type WaveMeasure } from './statistic.ts';

export const waveMeasures: Readonly<Record<string, WaveMeasure>> = {
  'participant-count': countOf((tally) => tally.participants),
  'industrial-enterprise-count': countOf((tally) => tally.industrialEnterprises),
  'sme-share': ratioOfPair((tally) => tally.sme),
  jobs: sumOf('jobs'),
  'high-productivity-job-share': ratioOfPair((tally) => tally.highProductivity),
  'labour-productivity': ratioOfPair((tally) => tally.productivity),
  'shipped-goods': sumOf('shipped-goods'),
  'cooperation-level': ratioOfPair((tally) => tally.cooperation),
  'import-share': ratioOfPair((tally) => tally.imports),
  'rd-costs': sumOf('rd-costs'),
  'fixed-capital-investment': sumOf('fixed-capital-investment'),
  'tax-payments': sumOf('tax-payments'),
  exports: sumOf('exports'),
  'investment-project-count': countOf((tally) => tally.projects),
  'joint-project-count': countOf((tally) => tally.jointProjects),
  'joint-project-capital': countOf((tally) => tally.jointCapital),
  'capital-per-joint-project': ratioOfPair((tally) => ({
    top: tally.jointCapital ?? 0,
    bottom: tally.jointCapital === null ? 0 : tally.jointProjects,
    answers: tally.jointCapital === null ? 0 : tally.jointProjects,
    largest: 0,
  })),
};
