/** The page about the atlas over the real review. */
import { expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentAbout } from './about.presenter.ts';

it('tells of the Association what the review prints', () => {
  const model = presentAbout(pageInput('/en/about'));
  expect(model.figures).toHaveLength(7);
  expect([model.directions.length, model.benefits.length]).toEqual([6, 6]);
  expect(model.meta.canonical).toBe('https://atlas.example/en/about');
});
