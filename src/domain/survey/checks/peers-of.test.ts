/** What other respondents' answers become: distributions of peers, holders of participants, supplies. */
import { describe, expect, it } from 'vitest';
import { tinyPerYear } from '../tiny-questionnaires.ts';
import type { Applied, CheckSettings, SupplyStance } from './check.ts';
import { othersOf } from './others-of.ts';
import { type AnswerElsewhere, gatherPeers, peerKey, peersWithout, questionsOfPeers } from './peers-of.ts';

const perJob = { value: 'participants/shipped-goods', over: 'participants/jobs' };
const jobs = { value: 'participants/jobs' };
const outlier: CheckSettings = {
  id: 'outlier',
  severity: 'warning',
  forms: ['cluster'],
  limits: {},
  applies: [perJob, jobs],
  words: {},
};
const answer = (recipient: string, field: string, value: string | number): AnswerElsewhere => ({
  recipient,
  field,
  value,
});

describe('peers', () => {
  const answers = [
    answer('a', 'participants/r1/jobs/2016', 10),
    answer('a', 'participants/r1/sales/2016', 500),
    answer('b', 'participants/r1/jobs/2016', 0),
    answer('b', 'participants/r1/sales/2016', 900),
    answer('b', 'participants/r2/sales/2016', 70),
    answer('own', 'participants/r1/jobs/2016', 99),
    answer('own', 'participants/r2/jobs/2016', 10),
  ];
  const gathered = gatherPeers(tinyPerYear, [outlier], answers);
  const listed = (except: string, applied: Applied, year: string) =>
    peersWithout(gathered, except).get(peerKey(applied, year));

  it('are compared by year, a ratio only where both parts are known and above zero', () => {
    expect(listed('own', perJob, '2016')).toEqual(Float64Array.of(50));
    expect(listed('own', jobs, '2016')).toEqual(Float64Array.of(0, 10));
    expect(listed('own', jobs, '2017')).toBeUndefined();
  });

  it('ascend, and of equal values only the own one is left out', () => {
    expect(listed('another', jobs, '2016')).toEqual(Float64Array.of(0, 10, 10, 99));
    expect(listed('a', jobs, '2016')).toEqual(Float64Array.of(0, 10, 99));
  });

  it('need the questions of this edition', () => {
    expect([...questionsOfPeers(tinyPerYear, [outlier])]).toEqual([['participants', ['jobs', 'sales']]]);
  });
});

describe('other clusters', () => {
  it('hold participants and state supplies', () => {
    const others = othersOf(
      [
        answer('a', 'participants/r1/inn/-', '0012345673'),
        answer('b', 'participants/r9/inn/-', '0012345673'),
        answer('a', 'supplies/s1/supplier/-', '1'),
        answer('a', 'supplies/s1/buyer/-', '2'),
        answer('a', 'supplies/s1/amount/2016', 30),
        answer('a', 'supplies/s2/supplier/-', '1'),
        answer('a', 'supplies/s2/amount/2016', 40),
      ].map((one) => ({ ...one, cluster: `Cluster ${one.recipient}` })),
      'own',
      new Map<string, ReadonlyMap<string, SupplyStance>>([
        ['a', new Map([['supplies/s1', 'disputed']])],
        ['own', new Map([['supplies/s7', 'confirmed']])],
      ]),
    );
    expect([...others.participants]).toEqual([['0012345673', ['Cluster a', 'Cluster b']]]);
    expect(others.supplies).toEqual([
      { cluster: 'Cluster a', supplier: '1', buyer: '2', year: '2016', amount: 30, stance: 'disputed' },
    ]);
    expect([...others.stances]).toEqual([['supplies/s7', 'confirmed']]);
  });
});
