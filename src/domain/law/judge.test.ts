/** Verdicts by hand-computed cases: exactly at the threshold, per participant and not on average, nobody, zero, missing, exceptions. */
import { describe, expect, it } from 'vitest';
import { judge, judgeAct } from './judge.ts';
import { caseOf, many, participant, requirementOf, rowOf } from './law-sample.ts';
import { type Act, type RequirementMeasure, requirementsOn } from './requirement.ts';

const industrial = ['industrial-enterprise', 'end-product-producer'];
const enterprises = requirementOf({ kind: 'participant-count', roles: industrial }, 'at-least', [
  { value: 10 },
]);
const producer = requirementOf({ kind: 'participant-count', roles: ['end-product-producer'] }, 'at-least', [
  { value: 1 },
]);
const cooperation = requirementOf(
  {
    kind: 'each-participant-share',
    roles: ['industrial-enterprise'],
    part: 'output-used-inside',
    whole: 'output',
  },
  'at-least',
  [
    { since: '2015-07-31', until: '2016-09-26', end: 'replaced', value: 0.5 },
    { since: '2016-09-26', value: 0.2 },
  ],
);
const supplier = (key: string, inside: number, output = 100_000_000) =>
  participant(key, { role: 'industrial-enterprise', 'output@': output, 'output-used-inside@': inside });

describe('counts of participants', () => {
  it('leave infrastructure out and name what lacks', () => {
    const enough = [...many(9, 'industrial-enterprise'), ...many(1, 'end-product-producer')];
    expect(judge(enterprises, caseOf(enough))).toMatchObject({ outcome: 'met', value: 10 });
    const short = [
      ...many(9, 'industrial-enterprise'),
      ...many(1, 'education'),
      ...many(1, 'technological-infrastructure'),
    ];
    expect(judge(enterprises, caseOf(short))).toMatchObject({
      outcome: 'not-met',
      value: 9,
      behind: 11,
      repair: { lacking: 1 },
    });
    expect(judge(producer, caseOf(many(10, 'industrial-enterprise')))).toMatchObject({
      outcome: 'not-met',
      value: 0,
    });
  });

  it('do not know where roles that were not given could decide', () => {
    const silent = [participant('s1', { name: 'Завод' }), participant('s2', {})].flat();
    const verdict = judge(enterprises, caseOf([...many(8, 'industrial-enterprise'), ...silent]));
    expect(verdict).toMatchObject({
      outcome: 'unknown',
      value: 8,
      repair: null,
      missing: [{ kind: 'answers', measure: 'role', participants: ['Завод', 's2'] }],
    });
    // Two silent ones cannot lift seven to ten.
    expect(judge(enterprises, caseOf([...many(7, 'industrial-enterprise'), ...silent]))).toMatchObject({
      outcome: 'not-met',
      repair: { lacking: 3 },
    });
  });

  it('are never zero where nobody was named', () => {
    expect(judge(enterprises, caseOf([]))).toMatchObject({
      outcome: 'unknown',
      value: null,
      missing: [{ kind: 'section', entity: 'participant' }],
    });
  });

  it('count as of the day', () => {
    const facts = [
      ...many(9, 'industrial-enterprise'),
      ...participant('late', { role: 'industrial-enterprise', 'joined-on': '2016-12-31' }),
      ...participant('later', { role: 'industrial-enterprise', 'joined-on': '2017-01-01' }),
      ...participant('gone', { role: 'industrial-enterprise', 'left-on': '2016-12-31' }),
    ];
    expect(judge(enterprises, caseOf(facts)).value).toBe(10);
  });
});

describe('the share of every participant', () => {
  it('depends on the edition of the day', () => {
    const facts = supplier('a', 35_000_000);
    expect(judge(cooperation, caseOf(facts, '2016-07-01'))).toMatchObject({
      outcome: 'not-met',
      threshold: 0.5,
    });
    expect(judge(cooperation, caseOf(facts, '2017-06-30'))).toMatchObject({ outcome: 'met', threshold: 0.2 });
    expect(judge(cooperation, caseOf(facts, '2016-09-25')).outcome).toBe('not-met');
    expect(judge(cooperation, caseOf(facts, '2016-09-26')).outcome).toBe('met');
    expect(judge(cooperation, caseOf(facts, '2015-07-30'))).toMatchObject({ outcome: 'unknown', used: null });
  });

  it('passes exactly at the threshold and not a hair below, whatever rounding shows', () => {
    expect(judge(cooperation, caseOf(supplier('a', 20_000_000))).outcome).toBe('met');
    expect(judge(cooperation, caseOf(supplier('a', 19_960_000)))).toMatchObject({
      outcome: 'not-met',
      repair: { lacking: 40_000, unit: 'RUB', concerned: ['a'] },
    });
    // 0.2 × 15 is a little more than 3 in binary fractions.
    expect(judge(cooperation, caseOf(supplier('a', 3, 15))).outcome).toBe('met');
  });

  it('is of each and not of the mean; a producer of the end product is exempt', () => {
    const nine = Array.from({ length: 9 }, (_, at) => supplier(`s${at}`, 60_000_000)).flat();
    const facts = [
      ...nine,
      ...supplier('low', 19_000_000),
      ...participant('end', {
        role: 'end-product-producer',
        'output@': 100_000_000,
        'output-used-inside@': 3_000_000,
      }),
    ];
    expect(judge(cooperation, caseOf(facts))).toMatchObject({
      outcome: 'not-met',
      value: 0.19,
      repair: { lacking: 1_000_000, concerned: ['low'] },
    });
  });

  it('is unknown for one that did not answer or made nothing, unless another is below', () => {
    const silent = participant('silent', { role: 'industrial-enterprise', 'output@': 5 });
    const idle = supplier('idle', 0, 0);
    const verdict = judge(cooperation, caseOf([...supplier('a', 50_000_000), ...silent, ...idle]));
    expect(verdict).toMatchObject({ outcome: 'unknown', value: 0.5 });
    expect(verdict.missing).toEqual([
      { kind: 'answers', measure: 'output-used-inside', participants: ['silent'] },
      { kind: 'zero-whole', measure: 'output', participants: ['idle'] },
    ]);
    expect(judge(cooperation, caseOf([...supplier('a', 1), ...silent])).outcome).toBe('not-met');
  });
});

describe('sums and ratios', () => {
  const jobs = requirementOf(
    { kind: 'share-of-sums', part: 'high-productivity-jobs', whole: 'jobs' },
    'at-least',
    [{ value: 0.5 }],
  );
  const productivity = requirementOf(
    { kind: 'ratio-over-reference', part: 'shipped-goods', whole: 'jobs', reference: 'mp' },
    'more-than',
    [{ value: 1 }],
  );
  const staff = (key: string, all: number, high: number) =>
    participant(key, { 'jobs@': all, 'high-productivity-jobs@': high });
  const shipped = (key: string, subject: string, goods: number, all: number) =>
    participant(key, { 'federal-subject': subject, 'shipped-goods@': goods, 'jobs@': all });

  it('pass at exactly one half and fail one job below', () => {
    expect(judge(jobs, caseOf([...staff('a', 600, 200), ...staff('b', 400, 300)])).outcome).toBe('met');
    expect(judge(jobs, caseOf([...staff('a', 600, 200), ...staff('b', 400, 299)]))).toMatchObject({
      outcome: 'not-met',
      value: 0.499,
      repair: { lacking: 1 },
    });
    expect(judge(jobs, caseOf([...staff('a', 600, 600), ...participant('b', { 'jobs@': 1 })])).outcome).toBe(
      'unknown',
    );
    expect(judge(jobs, caseOf(staff('a', 0, 0)))).toMatchObject({
      outcome: 'unknown',
      missing: [{ kind: 'zero-whole' }],
    });
  });

  it('must lie above the average of the subject, which nothing stands in for', () => {
    const references = new Map([
      ['mp/RU-TA/2016', 3_500_000],
      ['mp/RU-SAM/2016', 2_500_000],
    ]);
    const at = (goods: number) => caseOf(shipped('a', 'RU-TA', goods, 2000), '2016-12-31', references);
    expect(judge(productivity, at(7_000_000_000))).toMatchObject({
      outcome: 'not-met',
      value: 3_500_000,
      repair: { lacking: 1 },
    });
    expect(judge(productivity, at(7_002_000_000)).outcome).toBe('met');
    expect(judge(productivity, caseOf(shipped('a', 'RU-TA', 9e12, 2000)))).toMatchObject({
      outcome: 'unknown',
      missing: [{ kind: 'reference', reference: 'mp', subjects: ['RU-TA'] }],
    });
    // Weighted by jobs: 1000 × 3.5 m + 1000 × 2.5 m = 6 bn.
    const two = (goods: number) => [
      ...shipped('a', 'RU-TA', 3_000_000_000, 1000),
      ...shipped('b', 'RU-SAM', goods, 1000),
    ];
    expect(judge(productivity, caseOf(two(3_000_000_000), '2016-12-31', references)).outcome).toBe('not-met');
    expect(judge(productivity, caseOf(two(3_000_000_001), '2016-12-31', references)).outcome).toBe('met');
  });
});

describe('shares by heads and subjects', () => {
  const bodies = requirementOf(
    {
      kind: 'named-participants-share',
      roles: industrial,
      entity: 'governing-seat',
      measure: 'participant',
    },
    'at-least',
    [{ value: 0.5 }],
  );
  const seats = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      rowOf('governing-seat', `${at}`, { participant: `industrial-enterprise-${at + 1}` }),
    ).flat();

  it('count participants and not seats', () => {
    const of = (all: number, named: number) =>
      judge(bodies, caseOf([...many(all, 'industrial-enterprise'), ...seats(named)]));
    expect(of(10, 5).outcome).toBe('met');
    expect(of(11, 5)).toMatchObject({ outcome: 'not-met', repair: { lacking: 1 } });
    expect(of(11, 0)).toMatchObject({
      outcome: 'unknown',
      missing: [{ kind: 'section', entity: 'governing-seat' }],
    });
    const twice = caseOf([
      ...many(10, 'industrial-enterprise'),
      ...seats(4),
      ...rowOf('governing-seat', 'x', { participant: 'industrial-enterprise-1' }),
    ]);
    expect(judge(bodies, twice).outcome).toBe('not-met');
  });

  it('cover every subject of the cluster', () => {
    const agreements = requirementOf(
      { kind: 'subjects-covered', entity: 'agreement', measure: 'federal-subject' },
      'all',
      [{}],
    );
    const cluster = [
      { entity: 'cluster:c1', measure: 'federal-subjects', period: null, value: ['RU-TA', 'RU-SAM'] },
    ];
    const one = rowOf('agreement', '1', { 'federal-subject': 'RU-TA' });
    expect(judge(agreements, caseOf([...cluster, ...one]))).toMatchObject({
      outcome: 'not-met',
      repair: { lacking: 1, concerned: ['RU-SAM'] },
    });
    expect(judge(agreements, caseOf(cluster)).outcome).toBe('unknown');
    const both = [...cluster, ...one, ...rowOf('agreement', '2', { 'federal-subject': 'RU-SAM' })];
    expect(judge(agreements, caseOf(both)).outcome).toBe('met');
    const territory = requirementOf({ kind: 'participants-in-subjects' }, 'all', [{}]);
    const outside = participant('x', { name: 'Вне', 'federal-subject': 'RU-KR' });
    expect(judge(territory, caseOf([...cluster, ...outside]))).toMatchObject({
      outcome: 'not-met',
      repair: { concerned: ['Вне'] },
    });
    expect(judge(territory, caseOf([...cluster, ...participant('y', {})])).outcome).toBe('unknown');
    expect(
      judge(requirementOf({ kind: 'judgement' }, 'all', [{}]), caseOf([...cluster, ...outside])).outcome,
    ).toBe('unknown');
  });
});

describe('exceptions', () => {
  const marks: RequirementMeasure = {
    kind: 'marked-participants-share',
    measure: 'territory-marks',
    marks: ['single-industry-town', 'geostrategic-territory'],
  };
  const text = { ru: 'р', en: 'e' };
  const overall = requirementOf(
    { kind: 'purchases-inside-share', role: 'end-product-producer', base: 'materials' },
    'at-least',
    [
      {
        value: 0.2,
        exceptions: [
          {
            id: 'lowered',
            when: { measure: marks, comparison: 'at-least', value: 0.3 },
            value: 0.1,
            text,
            citation: text,
            confidence: 'P',
          },
        ],
      },
    ],
  );
  /** One buyer and eleven suppliers, `marked` of the twelve marked, `silent` without an answer; purchases inside in per cent. */
  const cluster = (inside: number, marked: number, silent = 0, all = 12) => {
    const mark = (at: number): Readonly<Record<string, readonly string[]>> => {
      if (at >= all - silent) return {};
      return {
        'territory-marks': at < marked ? ['single-industry-town', 'geostrategic-territory'] : ['none'],
      };
    };
    const rows = Array.from({ length: all }, (_, at) =>
      participant(`p${at}`, {
        role: at === 0 ? 'end-product-producer' : 'industrial-enterprise',
        ...(at === 0 ? { 'materials@': 100 } : {}),
        ...mark(at),
      }),
    ).flat();
    return caseOf([
      ...rows,
      ...rowOf('supply', '1', { supplier: 'p1', buyer: 'p0', 'supply-amount@': inside }),
    ]);
  };

  it('lower the threshold where enough participants are marked, each counted once', () => {
    expect(judge(overall, cluster(12, 4))).toMatchObject({
      outcome: 'met',
      threshold: 0.1,
      exception: 'lowered',
    });
    expect(judge(overall, cluster(12, 3))).toMatchObject({
      outcome: 'not-met',
      threshold: 0.2,
      repair: { lacking: 8 },
    });
    // Three of ten is exactly 30 %, ten of a hundred exactly 10 %.
    expect(judge(overall, cluster(10, 3, 0, 10)).outcome).toBe('met');
  });

  it('decide nothing where it is not known whether they hold, unless both thresholds agree', () => {
    expect(judge(overall, cluster(12, 3, 1))).toMatchObject({
      outcome: 'unknown',
      threshold: null,
      value: 0.12,
    });
    expect(judge(overall, cluster(25, 3, 1)).outcome).toBe('met');
    expect(judge(overall, cluster(5, 3, 1)).outcome).toBe('not-met');
  });
});

describe('the requirements of a day', () => {
  it('leave out what was repealed and keep what nobody knows about', () => {
    const act: Act = {
      id: '1',
      title: { ru: 'р', en: 'e' },
      shortTitle: { ru: 'р', en: 'e' },
      editions: [],
      notes: [],
      requirements: [
        {
          ...requirementOf({ kind: 'judgement' }, 'all', [{ until: '2017-01-01', end: 'repealed' }]),
          id: 'gone',
        },
        {
          ...requirementOf({ kind: 'judgement' }, 'all', [{ until: '2017-01-01', end: 'not-known' }]),
          id: 'dark',
        },
        { ...requirementOf({ kind: 'judgement' }, 'all', [{ since: '2018-01-01' }]), id: 'later' },
      ],
    };
    expect(requirementsOn(act, '2016-12-31').map(({ id }) => id)).toEqual(['gone', 'dark']);
    expect(requirementsOn(act, '2017-01-01').map(({ id }) => id)).toEqual(['dark']);
    expect(judgeAct(act, caseOf([], '2017-01-01'))).toMatchObject([
      { requirement: 'dark', outcome: 'unknown', missing: [{ kind: 'value-in-force' }] },
    ]);
  });
});
