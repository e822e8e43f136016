/** The comparison over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentCompare } from './compare.presenter.ts';

const open = (query: string, prefix = '') => presentCompare(pageInput(`${prefix}/compare${query}`));
const row = (model: ReturnType<typeof open>, key: string) =>
  model.measures.find((measure) => measure.key === key)?.cells ?? [];

describe('the comparison', () => {
  it('reads the same choice from a form and from a link', () => {
    const link = open('?kind=federal-subjects&items=RU-TA,RU-MOS');
    const form = open('?kind=federal-subjects&items=RU-TA&items=RU-MOS');
    expect(form.entities).toEqual(link.entities);
    expect(row(link, 'clusterCount').map((cell) => cell.figures[0]?.figure.value)).toEqual([10, 8]);
    expect(row(link, 'clusterCount').map((cell) => cell.bar)).toEqual([1, 0.8]);
  });

  it('removes one entity by a link that keeps the others', () => {
    const { entities } = open('?kind=industries&items=food,aviation', '/en');
    expect(entities[0]?.removeHref).toBe('/en/compare?kind=industries&items=aviation');
  });

  it('sets a subject without clusters beside one that has them without inventing a share', () => {
    const [, chukotka] = row(open('?kind=federal-subjects&items=RU-TA,RU-CHU'), 'registered');
    expect(chukotka).toMatchObject({ bar: null, share: null, text: 'кластеров нет' });
  });

  it('sets clusters beside one another with their projects as figures', () => {
    const model = open('?kind=clusters&items=federal-14,federal-15');
    const [own, none] = row(model, 'projects');
    expect(own?.figures).toHaveLength(4);
    expect(none?.text).toBe('нет');
  });

  it('starts from ready sets when nothing is chosen', () => {
    const model = open('');
    expect(model.measures).toEqual([]);
    expect(model.ready[0]?.href).toMatch(/^\/compare\?kind=federal-subjects&items=RU-SPE,RU-TA,/);
  });

  it('refuses kinds and items that do not exist', () => {
    expect(() => open('?kind=planets')).toThrow(Problem);
    expect(() => open('?kind=industries&items=RU-TA')).toThrow(Problem);
  });
});
