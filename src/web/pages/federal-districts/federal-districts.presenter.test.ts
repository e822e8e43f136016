/** The table of federal districts over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentFederalDistricts } from './federal-districts.presenter.ts';

describe('the table of federal districts', () => {
  const model = presentFederalDistricts(pageInput('/federal-districts'));

  it('adds up to the rows of the lists', () => {
    const total = model.rows.reduce((sum, row) => sum + (row.counts.clusterCount.value ?? 0), 0);
    expect(total).toBe(137);
  });

  it('sets three printed years beside what the lists give', () => {
    const [clusters] = model.series;
    expect(clusters?.series.years).toEqual(['2015', '2016', '2017']);
    const volga = clusters?.series.rows.find((row) => row.code === 'volga');
    expect(volga?.published.map((figure) => figure?.value)).toEqual([29, 28, 34]);
    expect(volga?.published.every((figure) => figure?.ambiguous)).toBe(true);
    expect(volga?.recomputed?.value).toBe(34);
  });
});
