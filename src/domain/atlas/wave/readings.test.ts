/**
 * Several public readings of the same years against somebody who keeps them all and knows which answers stayed the same: elimination over
 * everything that was shown, written apart from the code under test, on waves made by chance with many holes.
 */
import { describe, expect, it } from 'vitest';
import { rank } from '../../../../test/told-cells.ts';
import type { Change } from '../../indicators/wave/change.ts';
import type { ClusterPlace, WaveObservation } from '../../indicators/wave/observe-wave.ts';
import { observationId, scopesOf } from '../../indicators/wave/observe-wave.ts';
import type { PublicReading } from './reading.ts';
import { judgeReading } from './suppress.ts';

/** What the participants of a cluster answered. */
type Answers = readonly number[];
type State = ReadonlyMap<string, Answers>;

interface Shown {
  readonly state: State;
  readonly places: readonly ClusterPlace[];
  readonly observations: ReadonlyMap<string, WaveObservation>;
  readonly hidden: ReadonlyMap<string, unknown>;
}

const sum = (values: Answers) => values.reduce((all, one) => all + one, 0);

function observe(places: readonly ClusterPlace[], state: State): Map<string, WaveObservation> {
  const scopes = Map.groupBy(
    places.flatMap((one) => scopesOf(one).map((scope) => ({ scope, cluster: one.cluster }))),
    ({ scope }) => scope,
  );
  const list = [...scopes].map(([scope, group]): WaveObservation => {
    const answers = group.flatMap(({ cluster }) => state.get(cluster) ?? []);
    const total = sum(answers);
    return {
      ...{ indicator: 'jobs', scope, period: '2017', kind: 'sum', value: total, amount: total },
      ...{ clusters: group.length, answers: answers.length, largestShare: Math.max(...answers) / total },
    };
  });
  return new Map(list.map((one) => [observationId(one), one]));
}

/** How many participants answer otherwise, and whether the difference is near an answer: as the rule says it, not as it is coded. */
function changeOf(before: Answers, after: Answers): Change | null {
  const size = Math.max(before.length, after.length);
  const by = Array.from({ length: size }, (_, at) => Math.abs((before[at] ?? 0) - (after[at] ?? 0)));
  const changed = by.filter((one) => one > 0);
  if (changed.length === 0) return null;
  const isOpen = by.every((one, at) => one <= 0.85 * Math.max(before[at] ?? 0, after[at] ?? 0));
  return { answers: changed.length, amount: sum(changed), largest: Math.max(...changed), isOpen };
}

/** Judges readings one after the other, each beside those before it or alone. */
function show(
  all: readonly { readonly places: readonly ClusterPlace[]; readonly state: State }[],
  isBeside: boolean,
): Shown[] {
  const before: { readonly reading: PublicReading; readonly state: State }[] = [];
  return all.map(({ places, state }, at) => {
    const changes = new Map(
      before.map(({ reading, state: old }) => [
        reading.id,
        new Map(
          [...state].flatMap(([cluster, answers]) => {
            const change = changeOf(old.get(cluster) ?? [], answers);
            return change && old.has(cluster) ? [[`jobs~2017~${cluster}`, change] as const] : [];
          }),
        ),
      ]),
    );
    const observations = observe(places, state);
    const id = `reading/${at}`;
    const { hidden, reading } = judgeReading(
      { id, observations, places, changes },
      isBeside ? before.map((one) => one.reading) : [],
    );
    before.push({ reading, state });
    return { state, places, observations, hidden };
  });
}

/** What follows from all that was shown although it is hidden, or is a change that says what one or two answered. */
function toldBy(readings: readonly Shown[]): string[] {
  const nameOf = (cluster: string, state: State) => `${cluster}=${(state.get(cluster) ?? []).join(',')}`;
  const names = [
    ...new Set(readings.flatMap(({ state }) => [...state.keys()].map((cluster) => nameOf(cluster, state)))),
  ];
  const vectorOf = ({ places, state }: Shown, scope: string) => {
    const inside = new Set(
      places.filter((one) => scopesOf(one).includes(scope)).map((one) => nameOf(one.cluster, state)),
    );
    return names.map((name) => (inside.has(name) ? 1 : 0));
  };
  const shown: number[][] = [];
  const secret = new Map<string, number[]>();
  const open = new Set<string>();
  for (const [at, reading] of readings.entries())
    for (const [id, { scope }] of reading.observations) {
      const vector = vectorOf(reading, scope);
      if (!reading.hidden.has(id)) {
        shown.push(vector);
        open.add(vector.join());
      } else secret.set(`${scope} of ${at}`, vector);
    }
  for (const [name, vector] of secret) if (open.has(vector.join())) secret.delete(name);
  for (const [at, reading] of readings.entries())
    for (const other of readings.slice(0, at))
      for (const [cluster, answers] of reading.state) {
        const change = changeOf(other.state.get(cluster) ?? [], answers);
        if (!change || !other.state.has(cluster) || change.isOpen || change.answers >= 3) continue;
        const [a, b] = [vectorOf(reading, `cluster:${cluster}`), vectorOf(other, `cluster:${cluster}`)];
        secret.set(
          `change of ${cluster} at ${at}`,
          a.map((one, place) => one - (b[place] ?? 0)),
        );
      }
  const full = rank(shown);
  return [...secret].filter(([, vector]) => rank([...shown, vector]) === full).map(([name]) => name);
}

/** mulberry32 */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Two waves of the same clusters, each corrected twice; many clusters of one or two answers. */
function made(random: (below: number) => number) {
  const places = Array.from(
    { length: 12 },
    (_, at): ClusterPlace => ({
      cluster: `c${at}`,
      federalDistrict: `d${random(3)}`,
      federalSubjects: random(6) === 0 ? ['S0', `S${1 + random(4)}`] : [`S${random(5)}`],
      industries: [`i${random(4)}`],
      isInRegister: random(3) === 0,
    }),
  );
  const answersOf = () => Array.from({ length: random(3) === 0 ? 1 + random(2) : 6 }, () => 10 + random(90));
  let state: State = new Map(places.map(({ cluster }) => [cluster, answersOf()]));
  const changed = (count: number) => {
    const next = new Map(state);
    for (let at = 0; at < count; at += 1) {
      const cluster = `c${random(places.length)}`;
      const old = next.get(cluster) ?? [];
      const how = random(4);
      if (how === 0) next.set(cluster, answersOf());
      else if (how === 1) next.set(cluster, [...old, 10 + random(90)]);
      else if (how === 2)
        next.set(
          cluster,
          old.map((one, index) => (index === 0 ? one * 1_000 : one)),
        );
      else
        next.set(
          cluster,
          old.map((one, index) => (index === 0 ? one + 3 : one)),
        );
    }
    state = next;
    return next;
  };
  const some = places.filter(() => random(8) > 0);
  const only = (of: State, list: readonly ClusterPlace[]): State =>
    new Map(list.map(({ cluster }) => [cluster, of.get(cluster) ?? []]));
  return [
    { places, state },
    { places, state: changed(1) },
    { places: some, state: only(changed(4), some) },
    { places, state: changed(1) },
    { places: some, state: only(changed(2), some) },
  ];
}

describe('all readings that the public has seen', () => {
  it('tell together no hidden value and no change of one or two answers, while each alone does', () => {
    const random = chance(11);
    let alone = 0;
    let hidden = 0;
    let all = 0;
    for (let round = 0; round < 40; round += 1) {
      const wave = made(random);
      const judged = show(wave, true);
      expect(toldBy(judged), `round ${round}`).toEqual([]);
      alone += toldBy(show(wave, false)).length;
      hidden += judged.reduce((count, one) => count + one.hidden.size, 0);
      all += judged.reduce((count, one) => count + one.observations.size, 0);
    }
    expect(alone).toBeGreaterThan(100);
    // It is no cure to hide everything.
    expect(hidden / all).toBeLessThan(0.85);
  });
});
