/** State support over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentSupport } from './support.presenter.ts';

describe('the page of state support', () => {
  const model = presentSupport(pageInput('/support'));

  it('shows the printed total beside the sum of the projects', () => {
    expect(model.totals.map(({ figure }) => figure.value)).toEqual([7, 1_605_900_000, 1_605_900_000]);
    expect(model.projects).toHaveLength(7);
  });

  it('draws support inside investment on one scale', () => {
    expect(Math.max(...model.projects.map((row) => row.investmentWidth))).toBe(1);
    expect(model.projects.every((row) => row.supportWidth < row.investmentWidth)).toBe(true);
  });

  it('compares each printed share with its amount and tells how labels were paired', () => {
    expect(model.costs).toHaveLength(8);
    expect(model.costs.every((row) => row.comparison !== null)).toBe(true);
    expect(model.pairing?.alternative).not.toBeNull();
  });
});
