/** The table of industries over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentIndustries } from './industries.presenter.ts';

describe('the table of industries', () => {
  it('holds the whole dictionary, the most frequent first', () => {
    const input = pageInput('/industries');
    const { rows } = presentIndustries(input);
    expect(rows).toHaveLength(input.edition.atlas.industries.length);
    const counts = rows.map((row) => row.counts.clusterCount.value ?? 0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
