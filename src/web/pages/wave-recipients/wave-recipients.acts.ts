/** What the forms of the page of recipients do. Must never add somebody who was not proposed but by the form for that. */

import { can } from '../../../domain/access/permissions.ts';
import { isMailbox } from '../../../domain/survey/mailbox.ts';
import type { QuestionnaireForm } from '../../../domain/survey/questionnaire.ts';
import type { NewRecipient } from '../../../flows/survey/survey-ports.ts';
import { Problem } from '../../../kernel/problem.ts';
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';
import { readMailboxes } from './wave-mailboxes.ts';

/** Runs the form; a redirect back to the list. */
export async function actOnRecipients(input: FormAct): Promise<Response> {
  const { act, actor, workspace, text, url, version, repeat } = input;
  const wave = input.params['id'] ?? '';
  if (act === 'add') {
    await workspace.addRecipients(actor, wave, await chosen(input, wave), repeat);
    return doneAt(url, 'added', { part: 'in-wave', page: null });
  }
  if (act === 'add-own') {
    await workspace.addRecipients(actor, wave, [ownRecipient(text)], repeat);
    return doneAt(url, 'added', { part: 'in-wave', page: null });
  }
  if (act === 'mailboxes') {
    // Who may not is refused by the flow, whatever was typed.
    const mailboxes = can(actor, 'wave.manage')
      ? readMailboxes(input, await workspace.roll(actor, wave))
      : [];
    const words = { purpose: text('purpose'), keepUntilOn: text('keepUntilOn') };
    await workspace.setMailboxes(actor, wave, mailboxes, words, repeat);
    return doneAt(url, 'mailboxes');
  }
  if (act !== 'remove') return unknownAct();
  await workspace.wave(actor, wave);
  await workspace.removeRecipient(actor, text('recipient'), version(), text('reason'), repeat);
  return doneAt(url, 'removed');
}

async function chosen({ actor, workspace, form, text }: FormAct, wave: string): Promise<NewRecipient[]> {
  // Those that are in already stay in the list: a form sent twice chooses the same, and the flow adds nobody twice.
  const proposed = await workspace.proposeRecipients(actor, wave);
  const marked = new Set(form.getAll('recipients').map(String));
  const isAll = text('which') === 'all';
  const taken = proposed.filter((one) => isAll || marked.has(`${one.form}:${one.respondent}`));
  if (taken.length === 0)
    throw new Problem('invalid-body', 'Choose at least one recipient.', { parameter: 'recipients' });
  const reason = text('reason');
  return taken.map(({ isAdded: _, ...one }) => (reason === '' ? one : { ...one, reason }));
}

function ownRecipient(text: FormAct['text']): NewRecipient {
  const form: QuestionnaireForm = text('form') === 'federal-subject' ? 'federal-subject' : 'cluster';
  const mailbox = text('mailbox');
  if (mailbox !== '' && !isMailbox(mailbox))
    throw new Problem('invalid-body', 'A mailbox looks like cluster@example.org.', { parameter: 'mailbox' });
  return {
    form,
    respondent: text('respondent'),
    name: text('name'),
    federalSubjects: [text('federalSubjects')],
    mailbox: mailbox === '' ? null : mailbox,
    reason: text('reason'),
  };
}
