/** Disclosure control: few participants, one that gives nearly all, and what could be found by subtracting. */
import { describe, expect, it } from 'vitest';
import {
  type ClusterPlace,
  observationId,
  type WaveObservation,
} from '../../indicators/wave/observe-wave.ts';
import { suppressed } from './suppress.ts';

const place = (cluster: string, code: string): ClusterPlace => ({
  cluster,
  federalSubjects: [code],
  federalDistrict: 'volga',
  industries: [],
  isInRegister: false,
});
const sum = (scope: string, value: number, answers: number, largestShare = 0.3): WaveObservation => ({
  indicator: 'jobs',
  scope,
  period: '2017',
  kind: 'sum',
  value,
  answers,
  clusters: 1,
  largestShare,
});
const run = (list: readonly WaveObservation[], places: readonly ClusterPlace[]) =>
  [...suppressed(new Map(list.map((one) => [observationId(one), one])), places)]
    .map((id) => id.split('~')[1])
    .sort();

const places = [place('c1', 'RU-TA'), place('c2', 'RU-SAM'), place('c3', 'RU-UD')];

describe('suppression', () => {
  it('shows what enough participants stand behind', () => {
    expect(run([sum('federal-subject:RU-TA', 10, 5)], places)).toEqual([]);
  });

  it('hides fewer than three participants and one that gives nearly all', () => {
    expect(run([sum('federal-subject:RU-TA', 10, 2)], places)).toEqual(['federal-subject:RU-TA']);
    expect(run([sum('federal-subject:RU-TA', 10, 9, 0.9)], places)).toEqual(['federal-subject:RU-TA']);
  });

  it('hides a second part where the first could be found by subtracting', () => {
    const list = [
      sum('federal-district:volga', 100, 20),
      sum('federal-subject:RU-TA', 10, 2),
      sum('federal-subject:RU-SAM', 60, 9),
      sum('federal-subject:RU-UD', 30, 9),
    ];
    expect(run(list, places)).toEqual(['federal-subject:RU-TA', 'federal-subject:RU-UD']);
  });

  it('hides the total where it is its only part', () => {
    const list = [sum('federal-district:volga', 10, 3), sum('federal-subject:RU-TA', 10, 2)];
    expect(run(list, [place('c1', 'RU-TA')])).toEqual(['federal-district:volga', 'federal-subject:RU-TA']);
  });

  it('leaves counts of participants open', () => {
    expect(run([{ ...sum('federal-subject:RU-TA', 2, 2), indicator: 'participant-count' }], places)).toEqual(
      [],
    );
  });
});
