/** Tallies, statistics and observations on a wave small enough to be added up by hand. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../facts/fact.ts';
import { factsBehind } from './behind.ts';
import { waveMeasures } from './measures.ts';
import { type ClusterPlace, observationId, observeAgain, observeWave } from './observe-wave.ts';
import { median, statisticsOf, sumOf } from './statistic.ts';
import { tallyCluster } from './tally.ts';

let next = 0;
function fact(entity: string, measure: string, period: string | null, value: FactValue): Fact {
  next += 1;
  return {
    id: String(next).padStart(16, '0'),
    edition: 'wave-2018',
    entity,
    measure,
    period,
    statement: 1,
    value,
    unit: null,
    supersedes: null,
    provenance: {} as Fact['provenance'],
  };
}
const participant = (cluster: string, inn: string, values: Record<string, FactValue>, year = '2017') =>
  Object.entries(values).map(([measure, value]) =>
    fact(
      `participant:${cluster}~${inn}`,
      measure,
      ['role', 'is-sme', 'joined-on', 'left-on'].includes(measure) ? null : year,
      value,
    ),
  );

const place = (cluster: string, more: Partial<ClusterPlace> = {}): ClusterPlace => ({
  cluster,
  federalSubjects: ['RU-TA'],
  federalDistrict: 'volga',
  industries: ['chemicals'],
  isInRegister: false,
  ...more,
});

describe('tally', () => {
  it('adds up what was answered and counts the answers', () => {
    const facts = [
      ...participant('c1', '1', {
        role: 'industrial-enterprise',
        'is-sme': true,
        jobs: 100,
        'shipped-goods': 500,
      }),
      ...participant('c1', '2', { role: 'education', 'is-sme': false, jobs: 300 }),
      ...participant('c1', '3', { role: 'end-product-producer' }),
    ];
    const [tally] = tallyCluster('c1', facts, [2017]);
    expect(tally).toMatchObject({ participants: 3, industrialEnterprises: 2 });
    expect(tally?.sums.jobs).toEqual({ total: 400, answers: 2, largest: 300 });
    // Nobody answered on exports: that is no zero.
    expect(tally?.sums.exports).toBeUndefined();
    expect(tally?.sme).toMatchObject({ top: 1, bottom: 2, answers: 2 });
    // Productivity only over those that gave both sides.
    expect(tally?.productivity).toMatchObject({ top: 500, bottom: 100, answers: 1 });
  });

  it('leaves out those that joined later or had left before', () => {
    const facts = [
      ...participant('c1', '1', { 'joined-on': '2018-02-01', jobs: 10 }),
      ...participant('c1', '2', { 'left-on': '2016-06-30', jobs: 20 }),
      ...participant('c1', '3', { 'joined-on': '2017-12-31', 'left-on': '2017-01-01', jobs: 40 }),
    ];
    expect(tallyCluster('c1', facts, [2017])[0]).toMatchObject({
      participants: 1,
      sums: { jobs: { total: 40 } },
    });
  });

  it('takes the share of imports by money and the cooperation by participant', () => {
    const facts = [
      ...participant('c1', '1', {
        materials: 100,
        'imported-materials-share': 0.5,
        output: 100,
        'output-used-inside': 20,
      }),
      ...participant('c1', '2', {
        materials: 300,
        'imported-materials-share': 0.1,
        output: 300,
        'output-used-inside': 120,
      }),
      ...participant('c1', '3', { materials: 900, output: 0, 'output-used-inside': 0 }),
    ];
    const tally = tallyCluster('c1', facts, [2017])[0];
    expect((tally?.imports.top ?? 0) / (tally?.imports.bottom ?? 1)).toBeCloseTo(80 / 400, 12);
    expect((tally?.cooperation.top ?? 0) / (tally?.cooperation.bottom ?? 1)).toBeCloseTo(
      (20 / 100 + 120 / 300) / 2,
      12,
    );
    expect(tally?.cooperation.answers).toBe(2);
    // The third produced nothing: its zero is no share, and not behind the figure.
    expect(factsBehind('cooperation-level', '2017', facts).map(({ value }) => value)).not.toContain(0);
  });
});

describe('projects of a year', () => {
  const project = (code: string, starts: number, ends: number | null, isJoint: boolean) => {
    const entity = `investment-project:c1~${code}`;
    return [
      fact(entity, 'code', null, code),
      fact(entity, 'starts-in', null, starts),
      ...(ends === null ? [] : [fact(entity, 'ends-in', null, ends)]),
      fact(entity, 'is-joint', null, isJoint),
      fact(entity, 'project-investment', '2017', 50),
    ];
  };
  const facts = [
    ...participant('c1', '1', { jobs: 1 }),
    ...participant('c1', '2', { jobs: 1 }),
    ...project('a', 2015, null, true),
    ...project('b', 2017, 2019, true),
    ...project('c', 2014, 2015, false),
  ];
  const of = (indicator: string, year: string) => {
    const all = observeWave(tallyCluster('c1', facts, [2015, 2016, 2017]), [place('c1')]);
    const one = all.get(observationId({ indicator, scope: 'cluster:c1', period: year, kind: 'sum' }));
    return [one?.value, one?.answers];
  };

  it('are those under way, with the number of projects behind and not of participants', () => {
    expect(['2015', '2016', '2017'].map((year) => of('investment-project-count', year))).toEqual([
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
    expect(of('joint-project-count', '2015')).toEqual([1, 2]);
    expect(of('participant-count', '2017')).toEqual([2, 2]);
  });

  it('have a capital that does not tell a single project by a difference of years', () => {
    expect(['2015', '2017'].map((year) => of('joint-project-capital', year))).toEqual([
      [100, 2],
      [100, 2],
    ]);
  });
});

describe('facts behind a figure', () => {
  const facts = [
    ...participant('c1', '1', { jobs: 10, 'shipped-goods': 5 }),
    ...participant('c1', '2', { jobs: 20, 'left-on': '2016-12-31' }),
    ...participant('c1', '3', { jobs: 30 }),
    fact('investment-project:c1~a', 'is-joint', null, true),
    fact('investment-project:c1~a', 'project-investment', '2015', 7),
    fact('investment-project:c1~b', 'is-joint', null, false),
    fact('investment-project:c1~b', 'project-investment', '2015', 9),
  ];
  const values = (indicator: string) =>
    factsBehind(indicator, '2017', facts).map((one) => [one.measure, one.value]);

  it('are of those that counted in the year, and of both sides of a ratio', () => {
    expect(values('jobs')).toEqual([
      ['jobs', 10],
      ['jobs', 30],
    ]);
    expect(values('labour-productivity')).toEqual([
      ['jobs', 10],
      ['shipped-goods', 5],
    ]);
    expect(values('joint-project-capital')).toEqual([
      ['is-joint', true],
      ['project-investment', 7],
    ]);
  });
});

describe('statistics', () => {
  it('name a ratio of sums apart from a mean of ratios', () => {
    const tallies = [
      ...tallyCluster('c1', participant('c1', '1', { jobs: 100, 'shipped-goods': 100 }), [2017]),
      ...tallyCluster('c2', participant('c2', '1', { jobs: 100, 'shipped-goods': 900 }), [2017]),
      ...tallyCluster('c3', participant('c3', '1', { jobs: 800, 'shipped-goods': 800 }), [2017]),
      ...tallyCluster('c4', [], [2017]),
    ];
    const found = Object.fromEntries(
      statisticsOf(waveMeasures['labour-productivity'] as never, tallies).map((one) => [one.kind, one.value]),
    );
    expect(found['ratio-of-sums']).toBeCloseTo(1.8, 12);
    expect(found['mean-of-clusters']).toBeCloseTo(11 / 3, 12);
    expect(found['median-of-clusters']).toBe(1);
    expect(statisticsOf(sumOf('jobs'), tallies).find((one) => one.kind === 'mean')).toMatchObject({
      value: 1000 / 3,
      clusters: 3,
    });
  });

  it('have no value where nobody answered', () => {
    expect(statisticsOf(sumOf('exports'), tallyCluster('c1', [], [2017]))).toEqual([]);
    expect(() => median([])).toThrow(RangeError);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('observations', () => {
  const places = [place('c1'), place('c2', { federalSubjects: ['RU-SAM'], isInRegister: true })];
  const tallies = (jobs: number) => [
    ...tallyCluster('c1', participant('c1', '1', { jobs }), [2017]),
    ...tallyCluster('c2', participant('c2', '1', { jobs: 7 }), [2017]),
  ];

  it('stand for country, district, subject, industry, register and cluster', () => {
    const all = observeWave(tallies(5), places);
    const value = (scope: string) =>
      all.get(observationId({ indicator: 'jobs', scope, period: '2017', kind: 'sum' }))?.value;
    expect(
      [
        'all-clusters',
        'federal-district:volga',
        'federal-subject:RU-TA',
        'industry:chemicals',
        'register-clusters',
        'cluster:c1',
      ].map(value),
    ).toEqual([12, 12, 5, 12, 7, 5]);
  });

  it('give the same after one changed cluster as anew', () => {
    const again = observeAgain(observeWave(tallies(5), places), tallies(9), places, 'c1');
    const anew = observeWave(tallies(9), places);
    expect(new Map([...again].sort())).toEqual(new Map([...anew].sort()));
  });
});

describe('what nobody said', () => {
  const members = participant('c1', '1', { role: 'industrial-enterprise', jobs: 5 });
  const counts = (...facts: readonly Fact[]) => {
    const observations = observeWave(tallyCluster('c1', [...members, ...facts], [2017]), [place('c1')]);
    const of = (indicator: string) => observations.get(`${indicator}~cluster:c1~2017~sum`)?.value;
    return [of('investment-project-count'), of('joint-project-count'), of('joint-project-capital')];
  };
  const project = (values: Record<string, FactValue>) =>
    Object.entries(values).map(([measure, value]) =>
      fact('investment-project:c1~P', measure, measure === 'project-investment' ? '2017' : null, value),
    );

  it('is no number of projects, where the list is empty and nothing says that there are none', () => {
    expect(counts()).toEqual([undefined, undefined, undefined]);
    expect(counts(fact('cluster:c1', 'has-projects', null, true))).toEqual([undefined, undefined, undefined]);
  });

  it('is zero where it is said', () => {
    const none = fact('cluster:c1', 'has-projects', null, false);
    expect(counts(none)).toEqual([0, 0, undefined]);
    expect(factsBehind('investment-project-count', '2017', [...members, none])).toEqual([none]);
    const yes = fact('cluster:c1', 'has-projects', null, true);
    expect(factsBehind('investment-project-count', '2017', [yes])).toEqual([]);
  });

  it('is no number of joint projects where no project says what it is', () => {
    expect(counts(...project({ code: 'P', 'project-investment': 7 }))).toEqual([1, undefined, undefined]);
    expect(counts(...project({ code: 'P', 'is-joint': false }))).toEqual([1, 0, undefined]);
    // Over before the year: that none was under way is known.
    expect(counts(...project({ code: 'P', 'is-joint': true, 'ends-in': 2016 }))).toEqual([0, 0, undefined]);
  });

  it('is no number of participants or enterprises', () => {
    const [tally] = tallyCluster('c1', [fact('cluster:c1', 'name', null, 'One')], [2017]);
    const [silent] = tallyCluster('c1', participant('c1', '1', { jobs: 5 }), [2017]);
    const of = (indicator: string, one: typeof tally) =>
      statisticsOf(waveMeasures[indicator] as NonNullable<(typeof waveMeasures)[string]>, one ? [one] : []);
    expect(of('participant-count', tally)).toEqual([]);
    expect(of('industrial-enterprise-count', tally)).toEqual([]);
    expect(of('industrial-enterprise-count', silent)).toEqual([]);
    expect(of('participant-count', silent)[0]?.value).toBe(1);
  });
});
