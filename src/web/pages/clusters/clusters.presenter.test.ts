/** The list of clusters over the real review. */
import { describe, expect, it } from 'vitest';
import { searchInput } from '../../../../test/web/search-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentClusters } from './clusters.presenter.ts';

describe('the list of clusters', () => {
  it('shows the first page of all rows, and how many clusters they really are', async () => {
    const model = await presentClusters(searchInput('/clusters'));
    expect([model.total, model.rows.length, model.pages.length]).toEqual([137, 50, 3]);
    expect(model.country.distinctCount.value).toBe(136);
  });

  it('adds a second value to a facet, drops a chosen one, and goes back to the first page', async () => {
    const model = await presentClusters(searchInput('/clusters?federalDistrict=volga&page=2&size=25'));
    const district = model.facets.find((facet) => facet.name === 'federalDistrict');
    expect(district?.first[0]).toMatchObject({ value: 'volga', isChosen: true, href: '/clusters?size=25' });
    expect(district?.first[1]?.href).toBe('/clusters?size=25&federalDistrict=volga&federalDistrict=central');
  });

  it('lets every chip be removed on its own', async () => {
    const { chips } = await presentClusters(
      searchInput('/en/clusters?q=кластер&federalSubject=RU-TA,RU-MOS&inRegister=true'),
    );
    expect(chips.map((chip) => chip.title)).toEqual([
      '«кластер»',
      'In the register',
      'Tatarstan',
      'Moscow Oblast',
    ]);
    expect(chips[2]?.href).toBe(
      '/en/clusters?q=%D0%BA%D0%BB%D0%B0%D1%81%D1%82%D0%B5%D1%80&inRegister=true&federalSubject=RU-MOS',
    );
  });

  it('turns the order round, from the column in force only', async () => {
    const { columns } = await presentClusters(searchInput('/clusters?sort=name'));
    expect(columns.map((column) => column.state)).toEqual([null, 'ascending', null, null, null]);
    expect(columns[1]?.href).toBe('/clusters?sort=-name');
    expect(columns[4]?.href).toBe('/clusters?sort=-inRegister');
  });

  it('offers only steps that find something when nothing is found', async () => {
    const { total, advice } = await presentClusters(
      searchInput('/clusters?q=ювелирный&federalDistrict=ural'),
    );
    expect(total).toBe(0);
    expect(advice.map((step) => step.count)).toEqual([1, 7, 137]);
    const hopeless = await presentClusters(searchInput('/clusters?q=ъъъ'));
    expect(hopeless.advice.map((step) => step.href)).toEqual(['/clusters']);
  });

  it('refuses a page size that is not offered', async () => {
    await expect(presentClusters(searchInput('/clusters?size=7'))).rejects.toBeInstanceOf(Problem);
  });
});
