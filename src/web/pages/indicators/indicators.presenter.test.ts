/** The catalogue over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentIndicators } from './indicators.presenter.ts';

describe('the catalogue of indicators', () => {
  const input = pageInput('/indicators');
  const { groups } = presentIndicators(input);
  const rows = groups.flatMap((group) => group.rows);

  it('loses no indicator', () => {
    expect(rows.map((row) => row.id).sort()).toEqual(
      input.edition.atlas.indicators.map((one) => one.id).sort(),
    );
  });

  it('counts printed values and ambiguous ones', () => {
    expect(rows.find((row) => row.id === 'tax-payments')).toMatchObject({
      observationCount: 5,
      ambiguousCount: 5,
    });
  });

  it('draws a line only where there are two values', () => {
    expect(rows.find((row) => row.id === 'joint-project-count')?.sparkline).toBeNull();
    expect(rows.find((row) => row.id === 'cluster-count')?.sparkline).toContain('<svg');
  });
});
