/**
 * Ways from the numbers of a benchmark down to their answers. A number has one only once the very answers it was made from are accepted,
 * and only for whoever may read them; must never lead to a figure that does not exist.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import { observationId, type WaveObservations } from '../../domain/indicators/wave/observe-wave.ts';
import { mainKinds } from '../../domain/indicators/wave/statistic.ts';
import type { Recipient } from '../../domain/survey/wave.ts';
import type { BenchmarkSource, SubmissionState } from '../../domain/yearbook/benchmark/benchmark-source.ts';
import { accessTo } from './require.ts';

/** Addresses for the actor, and whether there are any. */
export function benchmarkPassports(
  actor: Actor,
  recipient: Recipient,
  state: SubmissionState,
  observations: WaveObservations,
): Pick<BenchmarkSource, 'passports' | 'passportOf'> {
  if (state !== 'accepted') return { passports: 'not-accepted', passportOf: () => null };
  if (!can(actor, 'fact.read-source', accessTo(recipient)))
    return { passports: 'closed', passportOf: () => null };
  const scope = `cluster:${recipient.respondent}`;
  return {
    passports: 'open',
    passportOf: (indicator, year) => {
      const ids = mainKinds.map((kind) => observationId({ indicator, scope, period: String(year), kind }));
      const id = ids.find((one) => observations.has(one));
      return id === undefined ? null : `/workspace/waves/${recipient.wave}/figures/${id}?as=now`;
    },
  };
}
