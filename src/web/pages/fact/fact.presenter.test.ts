/** The page of a fact over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentFact } from './fact.presenter.ts';

const input = pageInput('/facts/x');
const fact = input.edition.book.find('scope:all-clusters', 'tax-payments', '2017');
const open = (id: string, prefix = '') => presentFact(pageInput(`${prefix}/facts/${id}`, { id }));

describe('the page of a fact', () => {
  it('tells value, place and what rests on it', async () => {
    const model = await open(fact?.id ?? '');
    expect(model.shown).toEqual({ text: '422\u202F800\u202F000\u202F000', unit: 'руб.' });
    expect(model.excerpt.some((line) => line.isHere && line.lines === '459')).toBe(true);
    expect(model.figures.map(({ figure }) => figure.id)).toContain(
      'tax-payments~all-clusters~2017~published',
    );
  });

  it('shows the history with the fact in force', async () => {
    const { history } = await open(fact?.id ?? '');
    expect(history).toMatchObject([{ id: fact?.id, isCurrent: true, isThis: true, supersedes: null }]);
  });

  it('names facts that there are where the number is unknown', async () => {
    await expect(open('0000000000000000')).rejects.toMatchObject({
      status: 404,
      extras: { allowed: expect.arrayContaining([input.edition.book.of('scope:all-clusters')[0]?.id]) },
    });
  });

  it('names codes in the reader’s language', async () => {
    const industries = input.edition.book.find('cluster:federal-1', 'specialisations');
    expect((await open(industries?.id ?? '', '/en')).shown.text).toBe('Medical and pharmaceutical industry');
  });
});
