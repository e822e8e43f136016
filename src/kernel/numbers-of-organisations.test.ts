/** Check digits of ИНН and ОГРН: sound ones pass, every single slip of a digit is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInn } from './inn.ts';
import { isOgrn } from './ogrn.ts';
import { isOkvedShape } from './okved.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Endings that make a body a sound number, found by trying all. */
const endings = (body: string, length: number, isSound: (text: string) => boolean) =>
  Array.from({ length: 10 ** length }, (_, index) => `${body}${String(index).padStart(length, '0')}`).filter(
    isSound,
  );

describe('ИНН', () => {
  it('knows sound numbers of organisations and sole traders', () => {
    // Worked by hand: 7·2 + 7·4 + 0·10 + 7·3 + 0·5 + 8·9 + 3·4 + 8·6 + 9·8 = 267, and 267 mod 11 = 3.
    expect(isInn('7707083893')).toBe(true);
    expect(isInn('0012345673')).toBe(true);
    // 228 mod 11 = 8 for the eleventh digit, 271 mod 11 = 7 for the twelfth.
    expect(isInn('001234567887')).toBe(true);
    // 4 · 8 = 32, whose rest by 11 is 10, which counts as 0.
    expect(isInn('0000000040')).toBe(true);
  });

  it('refuses other lengths, letters and wrong check digits', () => {
    for (const text of [
      '7707083894',
      '770708389',
      '77070838931',
      '001234567888',
      '001234567897',
      '770708389X',
      '',
    ])
      expect(isInn(text), text).toBe(false);
  });

  it('has exactly one ending for every body', () => {
    fc.assert(fc.property(digits(9), (body) => endings(body, 1, isInn).length === 1));
    fc.assert(
      fc.property(digits(10), (body) => endings(body, 2, isInn).length === 1),
      { numRuns: 30 },
    );
  });
});

describe('ОГРН', () => {
  it('knows sound numbers', () => {
    expect(isOgrn('1027700132195')).toBe(true);
    expect(isOgrn('1150012345670')).toBe(true);
    expect(isOgrn('315001234567890')).toBe(true);
  });

  it('refuses other lengths, letters and wrong check digits', () => {
    for (const text of ['1027700132196', '102770013219', '10277001321955', '315001234567891', ''])
      expect(isOgrn(text), text).toBe(false);
  });

  it('has exactly one ending for every body', () => {
    fc.assert(fc.property(digits(12), (body) => endings(body, 1, isOgrn).length === 1));
    fc.assert(fc.property(digits(14), (body) => endings(body, 1, isOgrn).length === 1));
  });
});

it('knows the shape of ОКВЭД 2', () => {
  for (const code of ['22', '22.2', '22.29', '22.29.2', '22.29.29'])
    expect(isOkvedShape(code), code).toBe(true);
  for (const code of ['2', '1.11', '22.', '22,29', '22.2.9', '22.291', 'C'])
    expect(isOkvedShape(code), code).toBe(false);
});
