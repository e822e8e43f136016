/** Pages of federal subjects over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentFederalSubject } from './federal-subject.presenter.ts';

const open = (code: string, prefix = '') =>
  presentFederalSubject(pageInput(`${prefix}/federal-subjects/${code}`, { code }));

describe('the page of a federal subject', () => {
  it('sets the subject beside the country with the figures each share comes from', () => {
    const { comparison, rows } = open('RU-TA');
    expect(comparison.clusters.percent).toBe('7,3\u00A0%');
    expect(comparison.clusters.whole.value).toBe(137);
    expect(comparison.registered.percent).toBe('40,0\u00A0%');
    expect(comparison.rank).toEqual({ place: 2, among: 85, tied: 0 });
    expect(rows).toHaveLength(10);
  });

  it('is honest about a subject without clusters', () => {
    const model = open('RU-CHU', '/en');
    expect(model.isEmpty).toBe(true);
    expect(model.comparison.rank).toBeNull();
    expect(model.comparison.registered.fraction).toBeNull();
    expect(model.neighbours.map((row) => row.code)).toContain('RU-KHA');
    expect(model.neighbours.find((row) => row.code === 'RU-CHU')?.isCurrent).toBe(true);
  });

  it('leads from a number of the industry mix to its rows', () => {
    expect(open('RU-TA').mix[0]?.rowsHref).toMatch(/^\/clusters\?federalSubject=RU-TA&specialisation=/);
  });

  it('refuses a code that does not exist', () => {
    expect(() => open('RU-XX')).toThrow(Problem);
  });
});
