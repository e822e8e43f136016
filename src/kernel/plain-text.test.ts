import { describe, expect, it } from 'vitest';
import { isPlainText } from './plain-text.ts';

describe('a plain text', () => {
  it.each(['', 'ёлка', 'a\tb\r\nc', '\u{1f469}\u200d\u{1f3ed}', '\u202e', '\u0301', '\ufeff'])(
    'is %j',
    (text) => {
      expect(isPlainText(text)).toBe(true);
    },
  );

  it.each([
    '\0',
    'a\u0001',
    '\u001b[31m',
    '\u007f',
    'a\u000bb',
    '\ufffe',
    '\uffff',
    '\ud83d',
    'a\udead',
    '\udead\ud83d',
  ])('is not %j', (text) => {
    expect(isPlainText(text)).toBe(false);
  });
});
