/** Pages of industries over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentIndustry } from './industry.presenter.ts';

const open = (code: string, prefix = '') =>
  presentIndustry(pageInput(`${prefix}/industries/${code}`, { code }));

describe('the page of an industry', () => {
  it('counts its subjects and districts over its own rows', () => {
    const model = open('food');
    expect(model.rows).toHaveLength(model.counts.clusterCount.value ?? -1);
    expect(model.districts.reduce((sum, item) => sum + item.count, 0)).toBe(model.rows.length);
    expect(model.subjects[0]?.rowsHref).toContain('specialisation=food');
  });

  it('shows the spellings that were brought to it', () => {
    const model = open('medical-pharmaceutical', '/en');
    expect(model.spellings).toContainEqual({ printed: 'Медицинская промышленность', kind: 'variant' });
  });

  it('refuses a code that does not exist', () => {
    expect(() => open('alchemy')).toThrow(Problem);
  });
});
