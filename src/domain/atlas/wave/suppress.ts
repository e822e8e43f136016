/**
 * Disclosure control: which observations of a wave may be public. A cell is suppressed when fewer than three participants stand behind
 * it or one gives almost all of it; and a second one beside it when the first could be found by subtracting. Counts of participants and
 * projects are public anyway. Must never show a suppressed value anywhere.
 */
import {
  type ClusterPlace,
  observationId,
  type WaveObservation,
  type WaveObservations,
} from '../../indicators/wave/observe-wave.ts';

/** Usual thresholds of statistical offices (minimum frequency 3, dominance 85 %); ours to set, no act prescribes them here. */
export const disclosure = { fewestParticipants: 3, largestShare: 0.85 } as const;

/** Indicators that say nothing of a single participant's business. */
const open = [
  'participant-count',
  'industrial-enterprise-count',
  'investment-project-count',
  'joint-project-count',
  'sme-share',
];

/** Ids of observations that must not be shown. */
export function suppressed(
  observations: WaveObservations,
  places: readonly ClusterPlace[],
): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [id, one] of observations) if (isTelling(one)) hidden.add(id);
  hideSiblings(observations, hidden, parentsOf(places));
  // What cannot be shown as a sum cannot be shown as a mean or a median either.
  for (const [id, one] of observations) {
    if (one.kind === 'mean' && hidden.has(observationId({ ...one, kind: 'sum' }))) hidden.add(id);
    if (
      one.kind === 'median' &&
      one.clusters < disclosure.fewestParticipants &&
      !open.includes(one.indicator)
    )
      hidden.add(id);
  }
  return hidden;
}

function isTelling(one: WaveObservation): boolean {
  if (open.includes(one.indicator)) return false;
  if (one.answers < disclosure.fewestParticipants) return true;
  return one.largestShare !== null && one.largestShare > disclosure.largestShare;
}

/** Parent scope → scopes that add up to it. */
function parentsOf(places: readonly ClusterPlace[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map<string, Set<string>>();
  const add = (parent: string, child: string) =>
    parents.set(parent, (parents.get(parent) ?? new Set()).add(child));
  for (const place of places) {
    const district = `federal-district:${place.federalDistrict}`;
    add('all-clusters', district);
    for (const code of place.federalSubjects) {
      add(district, `federal-subject:${code}`);
      add(`federal-subject:${code}`, `cluster:${place.cluster}`);
    }
    for (const code of place.industries) add(`industry:${code}`, `cluster:${place.cluster}`);
  }
  return parents;
}

/** Where a shown total has exactly one hidden part, the smallest shown part beside it is hidden too; repeated until nothing changes. */
function hideSiblings(
  observations: WaveObservations,
  hidden: Set<string>,
  parents: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const [id, total] of observations) {
      if (total.kind !== 'sum' || hidden.has(id)) continue;
      const parts = [...(parents.get(total.scope) ?? [])].flatMap((scope) => {
        const part = observations.get(observationId({ ...total, scope }));
        return part ? [part] : [];
      });
      const isHidden = (part: WaveObservation) => hidden.has(observationId(part));
      if (parts.filter(isHidden).length !== 1) continue;
      const [next] = parts.filter((part) => !isHidden(part)).sort((a, b) => a.value - b.value);
      // With one part only, the total is that part: it goes as well.
      hidden.add(next ? observationId(next) : id);
      isChanged = true;
    }
  }
}
