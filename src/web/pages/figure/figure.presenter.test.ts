/** The passport of a figure over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentFigure } from './figure.presenter.ts';

const open = (id: string, prefix = '', query = '') =>
  presentFigure(pageInput(`${prefix}/figures/${id}${query}`, { id }));

describe('the passport of a figure', () => {
  it('tells number, unit, chain and lines of a printed value', () => {
    const model = open('tax-payments~all-clusters~2017~published');
    expect([model.number, model.unit]).toEqual(['422,8', 'млрд руб.']);
    expect(model.chain.facts[0]).toMatchObject({
      printed: '422,8 МЛРД. РУБ.',
      table: 'data/review-2017/observations.csv',
      column: 'value',
      lines: '454–455, 459',
    });
    const here = model.chain.excerpt.filter((line) => line.isHere);
    expect(here).toEqual([
      { lines: '459', isHere: true, printed: [{ text: '422,8', isHeading: false, isHere: true }] },
    ]);
    expect(model.chain.excerpt.map((line) => line.lines)).toContain('454–455');
  });

  it('sets print beside recomputation from both sides', () => {
    const printed = open('labour-productivity~register-clusters~2016~published');
    const recomputed = open('labour-productivity~register-clusters~2016~recomputed');
    expect(printed.recomputed?.id).toBe(recomputed.figure.id);
    expect(recomputed.published?.id).toBe(printed.figure.id);
    expect(printed.comparison).toEqual({ agrees: false, difference: '+0,068\u00A0млн руб./чел.' });
  });

  it('lists every row behind a count, with its fact', () => {
    const model = open('register-cluster-count~country~2017~rows');
    expect(model.rows.clusters).toHaveLength(model.figure.value ?? -1);
    expect(model.rows.clusters.every((row) => row.inRegister && row.fact.href.startsWith('/facts/'))).toBe(
      true,
    );
    expect(model.published?.value).toBe(25);
  });

  it('cites with value, revision, lines and address in both languages', () => {
    const { citations, embed } = open('tax-payments~all-clusters~2017~published');
    for (const piece of [
      '422,8',
      'a41f09c2d3e4',
      '454–455, 459',
      'https://atlas.example/figures/tax-payments',
    ])
      expect(citations.ru).toContain(piece);
    expect(citations.en).toContain('422.8');
    expect(embed).toContain('?embed=1"');
  });

  it('names figures that are near an unknown id', () => {
    const failure = (id: string) => {
      try {
        return open(id);
      } catch (error) {
        return error as Problem;
      }
    };
    const near = failure('tax-payments~all-clusters~1999~published') as Problem;
    expect(near).toBeInstanceOf(Problem);
    expect(near.extras.allowed).toContain('tax-payments~all-clusters~2017~published');
    expect((failure('nonsense') as Problem).extras.allowed?.length).toBeGreaterThan(10);
  });

  it('never draws one value as a series', () => {
    expect(open('joint-project-count~register-clusters~2017~published').series).toBeNull();
  });
});
