/** Mailboxes of a wave's recipients: what the form was filled with, and what it asks of the flow. */
import {
  dayYearsAfter,
  isMailbox,
  mailboxYears,
  readMailboxLine,
  usualPurpose,
} from '../../../domain/survey/mailbox.ts';
import type { Recipient } from '../../../domain/survey/wave.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { FormAct } from '../../workspace-frame/act-form.ts';

export interface MailboxForm {
  readonly purpose: string;
  readonly keepUntilOn: string;
}

/** What stands in the form at first: letters of the survey, three years from today. */
export function mailboxForm(now = new Date().toISOString()): MailboxForm {
  return { purpose: usualPurpose, keepUntilOn: dayYearsAfter(now, mailboxYears.usual) };
}

/** Name of the field of one recipient. */
export const mailboxField = (recipient: string) => `mailbox-${recipient}`;

/** Changed fields and the lines of a list, a line beating a field. Throws Problem invalid-body that names what is wrong. */
export function readMailboxes(
  { form, text }: Pick<FormAct, 'form' | 'text'>,
  roll: readonly Recipient[],
): { recipient: string; mailbox: string | null }[] {
  const here = roll.filter((one) => one.removedAt === null);
  const wanted = new Map<string, string | null>();
  for (const { id, mailbox } of here) {
    const typed = form.get(mailboxField(id));
    if (typeof typed !== 'string' || typed.trim() === (mailbox ?? '')) continue;
    const address = typed.trim();
    if (address !== '' && !isMailbox(address)) throw refuse(mailboxField(id), address);
    wanted.set(id, address === '' ? null : address);
  }
  const byCode = new Map<string, string>(here.map((one) => [one.respondent.toLowerCase(), one.id]));
  for (const line of text('list')
    .split('\n')
    .filter((one) => one.trim() !== '')) {
    const read = readMailboxLine(line);
    const id = read ? byCode.get(read.respondent.toLowerCase()) : undefined;
    if (!read || id === undefined) throw refuse('list', line);
    wanted.set(id, read.mailbox);
  }
  if (wanted.size === 0) throw new Problem('invalid-body', 'No mailbox was changed.', { parameter: 'list' });
  return [...wanted].map(([recipient, mailbox]) => ({ recipient, mailbox }));
}

const refuse = (parameter: string, text: string) =>
  new Problem('invalid-body', `"${text.trim().slice(0, 120)}" is not a code and a mailbox of this wave.`, {
    parameter,
  });
