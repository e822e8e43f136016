/** What blocks a submission. */
import { describe, expect, it } from 'vitest';
import type { SurveyFinding } from '../wave.ts';
import { blockersOf } from './blockers-of.ts';

const finding = (severity: SurveyFinding['severity'], check: string, field = 'a/-/b/-'): SurveyFinding => ({
  check,
  severity,
  field,
  related: [],
  message: { ru: 'р', en: 'e' },
});
const explanation = { check: 'jump', field: 'a/-/b/-', text: 'a new plant' };

describe('blockers', () => {
  it('are errors and warnings without an explanation', () => {
    const all = [finding('error', 'range'), finding('warning', 'jump'), finding('note', 'few')];
    expect(blockersOf(all, []).map(({ check }) => check)).toEqual(['range', 'jump']);
    expect(blockersOf(all, [explanation]).map(({ check }) => check)).toEqual(['range']);
  });

  it('stay where the explanation is of another field, another check, an error or blank', () => {
    expect(blockersOf([finding('warning', 'jump', 'a/-/c/-')], [explanation])).toHaveLength(1);
    expect(blockersOf([finding('warning', 'other')], [explanation])).toHaveLength(1);
    expect(blockersOf([finding('error', 'jump')], [explanation])).toHaveLength(1);
    expect(blockersOf([finding('warning', 'jump')], [{ ...explanation, text: ' \n' }])).toHaveLength(1);
  });
});
