/** Words that wait on the device belong to one reader and one questionnaire, and no storage is no fault. */
import { expect, it } from 'vitest';
import { keepWords } from './keep-words.ts';

function shelf() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

it('brings the words back to their own place, reader and questionnaire alone', () => {
  const one = shelf();
  keepWords('a', 'me', () => one).keep('year-on-year/x', 'Новая линия');
  expect(keepWords('a', 'me', () => one).read('year-on-year/x')).toBe('Новая линия');
  expect(keepWords('a', 'you', () => one).read('year-on-year/x')).toBe('');
  expect(keepWords('b', 'me', () => one).read('year-on-year/x')).toBe('');
  keepWords('a', 'me', () => one).keep('year-on-year/x', ' ');
  expect(keepWords('a', 'me', () => one).read('year-on-year/x')).toBe('');
});

it('works without storage', () => {
  const none = keepWords('a', 'me', () => {
    throw new Error('no storage here');
  });
  none.keep('x', 'слова');
  expect(none.read('x')).toBe('');
});
