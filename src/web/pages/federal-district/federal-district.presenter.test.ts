/** Pages of federal districts over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentFederalDistrict } from './federal-district.presenter.ts';

const open = (code: string, prefix = '') =>
  presentFederalDistrict(pageInput(`${prefix}/federal-districts/${code}`, { code }));

describe('the page of a federal district', () => {
  it('holds its subjects of 2017 and its clusters', () => {
    const model = open('siberian', '/en');
    expect(model.subjects.map((row) => row.code)).toEqual(expect.arrayContaining(['RU-BU', 'RU-ZAB']));
    expect(model.rows).toHaveLength(model.counts.clusterCount.value ?? -1);
    expect(open('southern').subjects.map((row) => row.code)).toEqual(
      expect.arrayContaining(['RU-CR', 'RU-SEV']),
    );
  });

  it('ranks the district among eight', () => {
    expect(open('central').comparison.rank).toEqual({ place: 1, among: 8, tied: 0 });
  });

  it('refuses a code that does not exist', () => {
    expect(() => open('atlantic')).toThrow(Problem);
  });
});
