/**
 * The mailbox of an organisation: kept for a purpose and until a day, as personal data must be. Pure; must never hold a person's name.
 */

import { isPlainText } from '../../kernel/plain-text.ts';

/** Years a mailbox is kept where nobody says otherwise, and at most. */
export const mailboxYears = { usual: 3, most: 5 } as const;

export const usualPurpose = 'письма обследования';

/** Whether a text can be an address letters are sent to. */
export const isMailbox = (text: string): boolean =>
  text.length <= 254 && /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text) && isPlainText(text);

/** The day some years after an instant. */
export function dayYearsAfter(instant: string, years: number): string {
  const day = instant.slice(0, 10);
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
}

/** A line of a list: a code and an address apart by a tab, a semicolon, a comma or spaces; null where it is none. */
export function readMailboxLine(
  line: string,
): { readonly respondent: string; readonly mailbox: string } | null {
  const match = /^([A-Za-z0-9-]{1,60})(?:\s*[;,]\s*|\s+)(\S+)$/.exec(line.trim());
  const [, respondent = '', mailbox = ''] = match ?? [];
  return match && isMailbox(mailbox) ? { respondent, mailbox } : null;
}
