/** Texts that no parameter means: arbitrary ones, and those that have broken other servers. */
import fc from 'fast-check';

export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '%',
    '0',
    '-1',
    '1e9',
    "' OR 1=1 --",
    '../../etc/passwd',
    '\0',
    'null',
    '[]',
    '\u202e',
    'a'.repeat(3000),
  ),
);
