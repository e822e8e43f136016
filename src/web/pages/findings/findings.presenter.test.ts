/** The page of findings over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentFindings } from './findings.presenter.ts';
import { ruleNames } from './findings.words.ts';

const open = (query = '') => presentFindings(pageInput(`/findings${query}`));

describe('the page of findings', () => {
  it('filters by severity and rule together', () => {
    const all = open();
    const rule = all.rules[0]?.value ?? '';
    const some = open(`?severity=remark&rule=${rule}`);
    expect(some.total).toBe(all.items.length);
    expect(some.items.every((item) => item.severity === 'remark' && item.ruleHref.endsWith(rule))).toBe(true);
  });

  it('takes the empty value of the form for no filter and refuses what does not exist', () => {
    expect(open('?rule=').rule).toBeNull();
    expect(() => open('?severity=fatal')).toThrow(Problem);
  });

  it('gives every finding an anchor of its own and what it compared', () => {
    const { items } = open();
    expect(new Set(items.map((item) => item.anchor)).size).toBe(items.length);
    expect(items.every((item) => item.compared.length > 0)).toBe(true);
  });

  it('has words for every rule that found something', () => {
    expect(open().rules.filter((rule) => ruleNames[rule.value] === undefined)).toEqual([]);
  });
});
