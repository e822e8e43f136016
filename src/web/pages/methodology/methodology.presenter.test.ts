/** The methodology over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentMethodology } from './methodology.presenter.ts';

describe('the methodology', () => {
  const model = presentMethodology(pageInput('/methodology'));

  it('takes its numbers from the edition', () => {
    expect([model.answered?.value, model.rows.value, model.distinct.value]).toEqual([85, 137, 136]);
    expect(model.ambiguousCount).toBeLessThan(model.factCount);
  });

  it('keeps certain pairs of rows apart from probable ones', () => {
    expect(model.pairs.filter((pair) => pair.isCertain)).toHaveLength(1);
    expect(model.pairs.length).toBeGreaterThan(5);
  });

  it('shows the sections of both questionnaires and the dictionary', () => {
    expect([model.sections['federal-subject'].length, model.sections.cluster.length]).toEqual([3, 5]);
    expect(model.industries.every((industry) => industry.synonyms.length > 0)).toBe(true);
  });
});
