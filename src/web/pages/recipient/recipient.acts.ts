/** What the forms of the review do. Each is one flow; the link is shown once, in the answer itself. */
import type { ShownLink } from '../../frame/invitation-link.tsx';
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';
import { fieldAnchor } from '../../workspace-frame/answer-reader.ts';

type Acts = Readonly<
  Record<string, (input: FormAct, id: string) => Promise<Response | { readonly link: ShownLink }>>
>;

const acts: Acts = {
  comment: async ({ workspace, actor, text, repeat, url }, id) => {
    const field = text('field') || null;
    await workspace.comment(actor, id, { field, text: text('text') }, repeat);
    return doneAt(url, 'commented', {}, field === null ? '' : fieldAnchor(field));
  },
  resolve: async ({ workspace, actor, text, repeat, url }, id) => {
    const field = text('field') || null;
    await workspace.resolveComment(actor, id, Number(text('seq')), repeat);
    return doneAt(url, 'resolved', {}, field === null ? '' : fieldAnchor(field));
  },
  return: async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.returnSubmission(actor, id, version(), text('reason'), repeat);
    return doneAt(url, 'returned');
  },
  accept: async ({ workspace, actor, version, repeat, url }, id) => {
    await workspace.acceptSubmission(actor, id, version(), null, repeat);
    return doneAt(url, 'accepted');
  },
  'accept-exception': async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.acceptSubmission(actor, id, version(), text('exception'), repeat);
    return doneAt(url, 'accepted');
  },
  correct: async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.correct(actor, id, version(), text('reason'), repeat);
    return doneAt(url, 'corrected');
  },
  extend: async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.extendDeadline(actor, id, version(), text('untilOn'), text('reason'), repeat);
    return doneAt(url, 'extended');
  },
  assign: async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.assign(actor, id, version(), { responsible: text('responsible') || null }, repeat);
    return doneAt(url, 'assigned');
  },
  mailbox: async ({ workspace, actor, text, version, repeat, url }, id) => {
    const words = { purpose: text('purpose'), keepUntilOn: text('keepUntilOn') };
    await workspace.assign(actor, id, version(), { mailbox: text('mailbox') || null, ...words }, repeat);
    return doneAt(url, 'mailbox');
  },
  remove: async ({ workspace, actor, text, version, repeat, url }, id) => {
    await workspace.removeRecipient(actor, id, version(), text('reason'), repeat);
    return doneAt(url, 'removed');
  },
  'revoke-links': async ({ workspace, actor, repeat, url }, id) => {
    await workspace.revokeLinks(actor, id, repeat);
    return doneAt(url, 'links-revoked');
  },
  link: async ({ workspace, accounts, actor, repeat, request }, id) => {
    const { path, expiresAt } = await workspace.makeLink(actor, id, repeat);
    return { link: { href: accounts.linkAddress(path, request), expiresAt } };
  },
};

/** Runs the form that was sent. */
export function actOnRecipient(input: FormAct): Promise<Response | { readonly link: ShownLink }> {
  const run = Object.hasOwn(acts, input.act) ? acts[input.act] : undefined;
  return run ? run(input, input.params['id'] ?? '') : unknownAct();
}
