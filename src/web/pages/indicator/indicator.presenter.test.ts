/** The page of an indicator over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentIndicator } from './indicator.presenter.ts';

const open = (id: string) => presentIndicator(pageInput(`/indicators/${id}`, { id }));

describe('the page of an indicator', () => {
  it('orders scopes as a reader expects and sets print beside recomputation', () => {
    const { scopes } = open('labour-productivity');
    expect(scopes.map((group) => group.scope)).toEqual([
      'all-clusters',
      'register-clusters',
      'manufacturing-russia',
    ]);
    const row = scopes[1]?.rows.find((one) => one.period === '2016');
    expect(row).toMatchObject({ printed: '4,1 млн. руб./чел.', comparison: { agrees: false } });
  });

  it('names a value that is not printed instead of leaving it out', () => {
    const model = open('joint-projects-per-cluster');
    expect(model.missing).toMatchObject([{ scope: 'кластеры реестра', lines: '644–645, 655' }]);
    expect(model.scopes[0]?.rows[0]).toMatchObject({ published: null, fact: null });
  });

  it('gives each reading once with all its numbers', () => {
    const { doubts } = open('tax-payments');
    expect(doubts.map((doubt) => doubt.cases.length)).toEqual([3, 2]);
    expect(doubts[0]?.cases[0]?.alternative).not.toBeNull();
  });

  it('keeps the other places where the same number is printed', () => {
    const row = open('cluster-count').scopes[0]?.rows.find((one) => one.period === '2017');
    expect(row?.others).toHaveLength(3);
  });
});
