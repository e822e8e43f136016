/** Cases of the rule share-differs-from-amount. */
import { expect, it } from 'vitest';
import type { Entry } from '../mini-edition.ts';
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

it('is silent where an amount is missing', () => {
  expect(
    findingsWithout(rule, (e) => e.entity === 'subsidy-cost:tooling' && e.measure === 'amount', wrong),
  ).toEqual([]);
});

it('is silent on sound shares', () => {
  expect(findingsWith(rule)).toEqual([]);
});
