/** A day is said in Moscow, as everywhere else in the product. */
import { expect, it } from 'vitest';
import { showDay } from './words.ts';

it.each([
  ['2026-11-28T22:34:00.000Z', '29.11.2026', '29 November 2026'],
  ['2026-11-28T20:59:59.999Z', '28.11.2026', '28 November 2026'],
])('%s is %s', (instant, ru, en) => {
  expect([showDay(instant, 'ru'), showDay(instant, 'en')]).toEqual([ru, en]);
});
