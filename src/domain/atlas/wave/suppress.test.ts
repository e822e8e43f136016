/**
 * Disclosure control on tables made by hand and by chance: few answers, one that gives nearly all, and whatever linear algebra finds
 * from the shown sums, within a reading and between the published one and the present.
 */
import { describe, expect, it } from 'vitest';
import { told } from '../../../../test/told-cells.ts';
import type { ClusterPlace, WaveObservation } from '../../indicators/wave/observe-wave.ts';
import { observationId, scopesOf } from '../../indicators/wave/observe-wave.ts';
import { disclosure } from './cell.ts';
import { publicWave } from './public-wave.ts';
import type { PublicReading } from './reading.ts';
import { judgeReading } from './suppress.ts';

const place = (cluster: string, code: string, more: Partial<ClusterPlace> = {}): ClusterPlace => ({
  cluster,
  federalSubjects: [code],
  federalDistrict: 'volga',
  industries: [],
  isInRegister: false,
  ...more,
});

interface Answered {
  readonly value: number;
  readonly answers: number;
  readonly largest?: number;
}

/** Sums of all scopes from clusters' values. */
function observe(
  places: readonly ClusterPlace[],
  values: Readonly<Record<string, Answered>>,
  indicator = 'jobs',
): Map<string, WaveObservation> {
  const scopes = Map.groupBy(
    places.flatMap((one) => (values[one.cluster] ? scopesOf(one).map((scope) => ({ scope, one })) : [])),
    ({ scope }) => scope,
  );
  const list = [...scopes].map(([scope, group]): WaveObservation => {
    const parts = group.map(({ one }) => values[one.cluster] as Answered);
    const total = parts.reduce((sum, part) => sum + part.value, 0);
    const largest = Math.max(...parts.map((part) => part.largest ?? part.value / part.answers));
    return {
      ...{ indicator, scope, period: '2017', kind: 'sum', value: total, amount: total },
      clusters: parts.length,
      answers: parts.reduce((sum, part) => sum + part.answers, 0),
      largestShare: total > 0 ? largest / total : null,
    };
  });
  return new Map(list.map((one) => [observationId(one), one]));
}

const judged = (
  observations: ReadonlyMap<string, WaveObservation>,
  places: readonly ClusterPlace[],
  before: readonly PublicReading[] = [],
) => judgeReading({ id: `reading-${before.length}`, observations, places, changes: new Map() }, before);
const suppressed = (...given: Parameters<typeof judged>) => judged(...given).hidden;

const scopeOf = (id: string) => id.split('~')[1] ?? '';
const hiddenScopes = (places: readonly ClusterPlace[], values: Readonly<Record<string, Answered>>) =>
  [...suppressed(observe(places, values), places).keys()].map(scopeOf).sort();

const isSensitive = (one: WaveObservation) =>
  one.answers < disclosure.fewestAnswers || (one.largestShare ?? 0) > disclosure.largestShare;

/** Sensitive scopes whose value follows from those shown, found without the code under test. */
function toldScopes(
  places: readonly ClusterPlace[],
  observations: ReadonlyMap<string, WaveObservation>,
  hidden: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): string[] {
  const list = [...observations.values()];
  const vectorOf = (scope: string) => places.map((one) => (scopesOf(one).includes(scope) ? 1 : 0));
  const shown = list.filter((one) => !hidden.has(observationId(one)));
  return told(
    shown.map((one) => vectorOf(one.scope)),
    new Map(list.filter(isSensitive).map((one) => [one.scope, vectorOf(one.scope)])),
  );
}

const places = [place('c1', 'RU-TA'), place('c2', 'RU-SAM'), place('c3', 'RU-UD')];
const enough = { value: 60, answers: 9 };

describe('suppression', () => {
  it('shows what enough participants stand behind', () => {
    expect(hiddenScopes(places, { c1: enough, c2: enough, c3: enough })).toEqual([]);
  });

  it('hides fewer than three participants, one that gives nearly all, and a second cluster beside them', () => {
    const second = ['cluster:c1', 'cluster:c3', 'federal-subject:RU-TA', 'federal-subject:RU-UD'];
    const c3 = { value: 30, answers: 9 };
    expect(hiddenScopes(places, { c1: { value: 10, answers: 2 }, c2: enough, c3 })).toEqual(second);
    expect(hiddenScopes(places, { c1: { value: 10, answers: 9, largest: 9 }, c2: enough, c3 })).toEqual(
      second,
    );
  });

  it('hides the sum where it is its only part', () => {
    expect(hiddenScopes([place('c1', 'RU-TA')], { c1: { value: 10, answers: 2 } })).toHaveLength(4);
  });

  it('says why and keeps the value out of the public object', () => {
    const values = { c1: { value: 10, answers: 2 }, c2: enough, c3: { value: 30, answers: 9 } };
    const observations = observe(places, values);
    const wave = publicWave(observations, suppressed(observations, places));
    expect(wave.cells.get('jobs~cluster:c1~2017~sum')).toMatchObject({
      value: null,
      answers: null,
      suppression: 'few-answers',
    });
    expect(wave.cells.get('jobs~cluster:c3~2017~sum')).toMatchObject({ suppression: 'protects-answers' });
    expect(wave.cells.get('jobs~all-clusters~2017~sum')).toMatchObject({ value: 100, answers: 20 });
    expect(JSON.stringify([...wave.cells.values()])).not.toContain('largest');
  });

  it('leaves counts of participants open', () => {
    const values = { c1: { value: 2, answers: 2 } };
    expect(suppressed(observe(places, values, 'participant-count'), places).size).toBe(0);
  });

  it('hides a median that is the value of a hidden cluster', () => {
    const values = { c1: { value: 50, answers: 2 }, c2: enough, c3: { value: 30, answers: 9 } };
    const observations = observe(places, values);
    const sum = observations.get('jobs~all-clusters~2017~sum') as WaveObservation;
    const median = { ...sum, kind: 'median' as const, value: 50 };
    observations.set(observationId(median), median);
    const hidden = suppressed(observations, places);
    expect(hidden.has(observationId(sum))).toBe(false);
    expect(hidden.has(observationId(median))).toBe(true);
  });

  it('hides productivity where shipped goods or jobs are hidden', () => {
    const values = { c1: { value: 10, answers: 2 }, c2: enough, c3: { value: 30, answers: 9 } };
    const ratio = [
      ...observe(places, { c1: enough, c2: enough, c3: enough }, 'labour-productivity').values(),
    ].map((one): WaveObservation => ({ ...one, kind: 'ratio-of-sums' }));
    const all = [...observe(places, values, 'jobs').values(), ...ratio];
    const hidden = suppressed(new Map(all.map((one) => [observationId(one), one])), places);
    expect(hidden.has('labour-productivity~cluster:c1~2017~ratio-of-sums')).toBe(true);
    expect(hidden.has('labour-productivity~cluster:c2~2017~ratio-of-sums')).toBe(false);
  });

  it('tells nothing by linear algebra on tables made by chance, while hiding sensitive cells alone does', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let toldByControl = 0;
    for (let round = 0; round < 60; round += 1) {
      const some = Array.from({ length: 14 }, (_, at) =>
        place(`c${at}`, `S${random(5)}`, {
          federalDistrict: `d${random(3)}`,
          federalSubjects: random(6) === 0 ? ['S0', `S${1 + random(4)}`] : [`S${random(5)}`],
          industries: [`i${random(4)}`, `j${random(3)}`],
          isInRegister: random(3) === 0,
        }),
      );
      const values = Object.fromEntries(
        some.map((one) => [one.cluster, { value: 10 + random(90), answers: random(4) === 0 ? 2 : 8 }]),
      );
      const observations = observe(some, values);
      expect(toldScopes(some, observations, suppressed(observations, some)), `round ${round}`).toEqual([]);
      const sensitive = [...observations.values()].filter(isSensitive).map(observationId);
      toldByControl += toldScopes(some, observations, new Set(sensitive)).length;
    }
    // The control hides the sensitive cells only, and what they hold follows from the rest.
    expect(toldByControl).toBeGreaterThan(0);
  });
});

describe('as known now beside what was published', () => {
  const values = { c1: enough, c2: enough, c3: { value: 30, answers: 9 } };
  const published = observe(places, values);
  const before = [judged(published, places).reading];
  const now = (changes: Readonly<Record<string, Answered>>) =>
    [...suppressed(observe(places, { ...values, ...changes }), places, before).keys()].map(scopeOf).sort();

  it('is judged as the publication was where nothing changed', () => {
    const few = { ...values, c1: { value: 10, answers: 2 } };
    const first = observe(places, few);
    const { hidden, reading } = judged(first, places);
    expect(hidden.size).toBeGreaterThan(0);
    expect(suppressed(first, places, [reading])).toEqual(hidden);
  });

  it('shows a corrected value', () => {
    expect(now({ c1: { value: 70, answers: 9 } })).toEqual([]);
  });

  it('hides a change by one participant, everywhere it would tell that one', () => {
    expect(now({ c1: { value: 70, answers: 10 } })).toEqual([
      'all-clusters',
      'cluster:c1',
      'federal-district:volga',
      'federal-subject:RU-TA',
    ]);
  });

  it('keeps hidden what was hidden and did not change, and does not hide behind what is public', () => {
    const few = { ...values, c1: { value: 10, answers: 2 } };
    const first = observe(places, few);
    const later = suppressed(observe(places, { ...few, c1: { value: 50, answers: 9 } }), places, [
      judged(first, places).reading,
    ]);
    // c3 protected c1 in the publication: shown now it would tell the published c1.
    expect(later.has('jobs~cluster:c3~2017~sum')).toBe(true);
  });
});

describe('a wave beside an earlier one of the same years', () => {
  // The first wave shows every cluster; in the second c1 says it of two participants only, the others say the same again.
  const c3 = { value: 30, answers: 9 };
  const first = observe(places, { c1: enough, c2: enough, c3 });
  const publishedFirst = judged(first, places);
  const second = observe(places, { c1: { value: 10, answers: 2 }, c2: enough, c3 });

  /** Whether c1 of the second wave follows from what both show; c2 and c3 are the same in both, c1 is not. */
  const isTold = (hidden: ReadonlyMap<string, unknown>) => {
    const vectorOf = (scope: string, c1: readonly [number, number]) => {
      const [of1, ...rest] = places.map((one) => (scopesOf(one).includes(scope) ? 1 : 0)) as [number];
      return [of1 * c1[0], of1 * c1[1], ...rest];
    };
    const shown = [
      ...[...first.values()].map(({ scope }) => vectorOf(scope, [1, 0])),
      ...[...second.values()]
        .filter((one) => !hidden.has(observationId(one)))
        .map(({ scope }) => vectorOf(scope, [0, 1])),
    ];
    return told(shown, new Map([['c1', [0, 1, 0, 0]]])).length > 0;
  };

  it('hides sums too where the earlier wave shows the clusters that would have protected them', () => {
    expect(publishedFirst.hidden.size).toBe(0);
    // The control: judged alone, c2 or c3 is hidden for nothing, since the first wave shows it.
    expect(isTold(suppressed(second, places))).toBe(true);
    expect(isTold(suppressed(second, places, [publishedFirst.reading]))).toBe(false);
  });

  it('keeps hidden what protects an answer of the earlier wave', () => {
    const few = observe(places, { c1: { value: 10, answers: 2 }, c2: enough, c3 });
    const { hidden, reading } = judged(few, places);
    expect(hidden.has('jobs~cluster:c3~2017~sum')).toBe(true);
    const later = observe(places, { c1: { value: 50, answers: 9 }, c2: enough, c3 });
    expect(suppressed(later, places).size).toBe(0);
    const beside = suppressed(later, places, [reading]);
    expect(beside.has('jobs~cluster:c3~2017~sum')).toBe(true);
  });

  it('tells no change by one or two participants between the waves', () => {
    const more = observe(places, { c1: { value: 70, answers: 10 }, c2: enough, c3 });
    expect(suppressed(more, places, [publishedFirst.reading]).has('jobs~cluster:c1~2017~sum')).toBe(true);
    expect(suppressed(more, places, [publishedFirst.reading]).has('jobs~all-clusters~2017~sum')).toBe(true);
  });
});
