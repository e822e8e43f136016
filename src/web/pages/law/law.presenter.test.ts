/** The requirements over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentLaw } from './law.presenter.ts';

describe('the page of requirements', () => {
  const model = presentLaw(pageInput('/law'));

  it('gives thresholds as print means them, each with its fact', () => {
    expect(model.requirements).toHaveLength(8);
    const jobs = model.requirements[5]?.conditions[0];
    expect(jobs).toMatchObject({ sign: '≥', threshold: '50\u00A0%' });
    expect(jobs?.href).toMatch(/^\/facts\/[0-9a-f]{16}$/);
    expect(model.requirements[2]?.conditions.map((one) => one.threshold)).toEqual(['10', '1']);
  });

  it('invents no number where none is printed', () => {
    expect(model.requirements[4]?.conditions[0]).toMatchObject({
      sign: '>',
      threshold: 'средней по субъекту',
      href: null,
    });
    expect(model.requirements[1]?.conditions[0]?.threshold).toBeNull();
    expect(model.acts.at(-1)).toMatchObject({ number: '', date: '' });
  });

  it('holds all signs and labels of the diagram', () => {
    expect([model.signs.length, Object.keys(model.parts).length, model.activities.length]).toEqual([6, 7, 6]);
  });
});
