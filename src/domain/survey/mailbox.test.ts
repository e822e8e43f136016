/** Mailboxes: what an address looks like, lines of a list, and how long one is kept. */
import { describe, expect, it } from 'vitest';
import { dayYearsAfter, isMailbox, readMailboxLine } from './mailbox.ts';

describe('mailboxes', () => {
  it('are addresses with a domain', () => {
    expect(['office@example.org', 'a.b+c@mail.example.org'].map(isMailbox)).toEqual([true, true]);
    expect(
      ['', 'office', 'office@example', 'office@example..org', 'two words@example.org'].map(isMailbox),
    ).toEqual([false, false, false, false, false]);
  });

  it('come as lines copied from a spreadsheet', () => {
    const expected = { respondent: 'RU-TA', mailbox: 'office@example.org' };
    for (const line of [
      'RU-TA\toffice@example.org',
      'RU-TA; office@example.org',
      ' RU-TA  office@example.org ',
    ])
      expect(readMailboxLine(line), line).toEqual(expected);
    expect(readMailboxLine('RU-TA')).toBeNull();
    expect(readMailboxLine('RU-TA office')).toBeNull();
  });

  it('are kept for whole years, and a leap day ends in February', () => {
    expect(dayYearsAfter('2026-11-24T09:00:00.000Z', 3)).toBe('2029-11-24');
    expect(dayYearsAfter('2028-02-29T09:00:00.000Z', 1)).toBe('2029-02-28');
  });
});
