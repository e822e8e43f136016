/**
 * The facts of one cluster that a figure of a year was made from: those of participants and projects that counted in that year, and of
 * ratios only where both sides were given. Must agree with the tallies: what is left out there is not behind the figure.
 */
import type { Fact } from '../../facts/fact.ts';
import { isBehind, waveInputs } from './measures.ts';
import { isMember, isUnderWay } from './tally.ts';

/** Of ratios and of amounts: a row without one of them does not count. Dates and years may be missing. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'high-productivity-job-share': ['high-productivity-jobs', 'jobs'],
  'labour-productivity': ['shipped-goods', 'jobs'],
  'cooperation-level': ['output-used-inside', 'output'],
  'import-share': ['materials', 'imported-materials-share'],
  'joint-project-capital': ['project-investment'],
  'capital-per-joint-project': ['project-investment'],
};
/** Of all years: see the tally. */
const ofJointProjects = ['joint-project-capital', 'capital-per-joint-project'];

/** `facts`: all current facts of the cluster. */
export function factsBehind(indicator: string, year: string, facts: readonly Fact[]): Fact[] {
  const rows = Map.groupBy(facts, (fact) => fact.entity);
  const counts = new Map([...rows].map(([entity, row]) => [entity, isCounted(indicator, year, row)]));
  // That there are projects is said by them, not by the answer to whether there are.
  const isUsed = ({ measure, value }: Fact) =>
    measure !== waveInputs[indicator]?.noneSaidBy || value === false;
  return facts.filter(
    (fact) => isBehind(indicator, year, fact) && isUsed(fact) && counts.get(fact.entity) === true,
  );
}

function isCounted(indicator: string, year: string, row: readonly Fact[]): boolean {
  const values = new Map(row.map((fact) => [`${fact.measure}/${fact.period ?? ''}`, fact.value]));
  if (!isOfYear()) return false;
  // Who produced nothing has no share of it.
  if (indicator === 'cooperation-level' && values.get(`output/${year}`) === 0) return false;
  return (needed[indicator] ?? []).every((measure) =>
    row.some((fact) => fact.measure === measure && isBehind(indicator, year, fact)),
  );

  function isOfYear(): boolean {
    if (ofJointProjects.includes(indicator)) return values.get('is-joint/') === true;
    return waveInputs[indicator]?.entity === 'participant'
      ? isMember(values, year)
      : isUnderWay(values, year);
  }
}
