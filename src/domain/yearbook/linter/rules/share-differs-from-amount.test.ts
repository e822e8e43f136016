/** Cases of the rule share-differs-from-amount. */
import { expect, it } from 'vitest';
import { type Entry, point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { shareDiffersFromAmount as rule } from './share-differs-from-amount.ts';

const wrong: Entry = {
  entity: 'subsidy-cost:leasing',
  measure: 'share',
  value: 0.34,
  unit: 'fraction',
  printed: '34,0%',
};

it('finds a share that its amount does not give', () => {
  const found = findingsWith(rule, wrong);
  expect(found.map((item) => item.id)).toEqual(['share-differs-from-amount:leasing']);
  expect(found[0]?.sentence.ru).toContain('33,06');
});

const amount = (key: string, printed: string): Entry => ({
  entity: `subsidy-cost:${key}`,
  measure: 'amount',
  value: Math.round(Number(printed.replace(',', '.')) * 1e6),
  unit: 'RUB',
  printed,
  printedUnit: 'млн. руб.',
});

it('names only the row whose amount was changed: the stated total stays the measure', () => {
  expect(findingsWith(rule, amount('leasing', '26,0')).map((item) => item.id)).toEqual([
    'share-differs-from-amount:leasing',
  ]);
});

it('accuses no row where the stated total is wrong but the rows agree with their sum', () => {
  const totals = [1, 2].map((statement) => ({
    ...point('all-clusters', 'support-total', year, '90,5', 'RUB', 1e6, 'млн. руб.'),
    statement,
  }));
  expect(findingsWith(rule, ...totals)).toEqual([]);
});

it('leaves a row that a mistaken unit explains to order-of-magnitude', () => {
  expect(findingsWith(rule, amount('leasing', '20000,0'))).toEqual([]);
});

it('adds the amounts up where no total is stated, and is silent where one is missing then', () => {
  const total = (e: Entry) => e.measure === 'support-total';
  const tooling = (e: Entry) => e.entity === 'subsidy-cost:tooling' && e.measure === 'amount';
  expect(findingsWithout(rule, total, wrong)).toHaveLength(1);
  expect(findingsWithout(rule, (e) => total(e) || tooling(e), wrong)).toEqual([]);
});

it('is silent where the amount of the row is missing', () => {
  const own = (e: Entry) => e.entity === 'subsidy-cost:leasing' && e.measure === 'amount';
  expect(findingsWithout(rule, own, wrong)).toEqual([]);
});

it('is silent on sound shares', () => {
  expect(findingsWith(rule)).toEqual([]);
});
