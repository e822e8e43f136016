/** The table of federal subjects over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentFederalSubjects } from './federal-subjects.presenter.ts';

const codes = (query = '') =>
  presentFederalSubjects(pageInput(`/federal-subjects${query}`)).rows.map((row) => row.code);

describe('the table of federal subjects', () => {
  it('leaves nobody out and begins with the most clusters', () => {
    expect(codes()).toHaveLength(85);
    expect(codes().slice(0, 2)).toEqual(['RU-SPE', 'RU-TA']);
  });

  it('sorts by the address; a tie is settled by name', () => {
    expect(codes('?sort=-registerCount')[0]).toBe('RU-TA');
    expect(codes('?sort=name')[0]).toBe('RU-ALT');
  });

  it('refuses an order that does not exist', () => {
    expect(() => codes('?sort=height')).toThrow(Problem);
  });
});
