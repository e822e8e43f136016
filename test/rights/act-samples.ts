/**
 * What every form of the workspace's pages sends, by `page act`. A form that does what an operation does is made from that operation's
 * sample; forms of accounts are written out. Forms without a sample fail test/architecture/access.test.ts.
 */
import type { World } from './world.ts';

export interface ActSample {
  /** Name of the field that tells the page's forms apart. */
  readonly field: 'act' | 'intent';
  /** The operation of the API that does the same: its state, version and body serve here too. */
  readonly operation?: string;
  /** Fields of the form from the operation's body. */
  readonly fields: (body: Record<string, unknown>, world: World) => Readonly<Record<string, string | Blob>>;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of samples are what the operation's own file writes
type Body = any;
const act = (
  operation: string | undefined,
  fields: (body: Body, world: World) => Readonly<Record<string, string | Blob>> = () => ({}),
): ActSample => ({ field: 'act', ...(operation === undefined ? {} : { operation }), fields });
const intent = (fields: (world: World) => Readonly<Record<string, string>> = () => ({})): ActSample => ({
  field: 'intent',
  fields: (_body, world) => fields(world),
});

const reason = (body: Body) => ({ reason: body.reason });
const recipientFields = ({ recipients: [one] }: Body) => ({
  form: one.form,
  respondent: one.respondent,
  name: one.name,
  federalSubjects: one.federalSubjects[0],
  mailbox: '',
  reason: one.reason,
});
const rights = { role: 'commission-member', version: '999999' };

const ownWord = (world: World) => ({
  recipient: world.objects.cluster.recipient,
  row: 'participants/r1',
  values: '0'.repeat(64),
});

export const actSamples: Readonly<Record<string, ActSample>> = {
  waves: act('createWave', (body) => ({
    id: body.id,
    questionnaireEdition: body.questionnaireEdition,
    years: body.years.join(', '),
    deadlineOn: body.deadlineOn,
  })),
  'wave open': act('openWave'),
  'wave close': act('closeWave'),
  'wave deadline': act('changeDeadline', (body) => body),
  'wave delete': act('deleteWave', () => ({ confirm: 'yes' })),
  'wave publish': act('publishWave', () => ({ confirm: 'yes' })),
  'wave-recipients add': act('addRecipients', ({ recipients: [one] }) => ({
    recipients: `${one.form}:${one.respondent}`,
    reason: one.reason,
  })),
  'wave-recipients add-own': act('addRecipients', recipientFields),
  'wave-recipients mailboxes': act(undefined, (_body, world) => ({
    [`mailbox-${world.objects.cluster.recipient}`]: 'fourth@example.org',
  })),
  'wave-recipients remove': act(undefined, (_body, world) => ({
    recipient: world.objects.cluster.recipient,
    reason: 'объединён',
  })),
  'recipient comment': act('commentOnAnswer', (body) => ({ field: '', text: body.text })),
  'recipient resolve': act('resolveComment', (body) => ({ seq: body.seq ?? '0' })),
  'recipient return': act('returnSubmission', reason),
  'recipient accept': act('acceptSubmission'),
  'recipient accept-exception': act('acceptSubmission', () => ({ exception: 'названа' })),
  'recipient extend': act('extendDeadline', (body) => ({ untilOn: body.untilOn, reason: body.reason })),
  'recipient assign': act('assignRecipient', () => ({ responsible: '' })),
  'recipient mailbox': act('assignRecipient', () => ({ mailbox: 'third@example.org' })),
  'recipient remove': act('removeRecipient', reason),
  'recipient link': act('makeLink'),
  'recipient revoke-links': act('revokeLinks'),
  'recipient correct': act('correctSubmission', reason),
  'questionnaire take-back': act('correctSubmission', reason),
  'workbook upload': act(undefined, () => ({ file: new File(['no workbook'], 'answers.xlsx') })),
  'workbook letter': act(undefined, () => ({ file: new File(['%PDF-1.7 '], 'letter.pdf') })),
  'workbook apply': act('applyWorkbook', (body) => ({ attachment: body.attachment })),
  'workbook apply-part': act('applyWorkbook', (body) => ({ attachment: body.attachment })),
  'workbook remove': act('removeAttachment', (body) => ({ attachment: body.attachment })),

  // Of a row that does not name the caller's participant: whoever may confirm at all is told that there is no such row.
  'own confirm': act(undefined, (_body, world) => ownWord(world)),
  'own dispute': act(undefined, (_body, world) => ({ ...ownWord(world), remark: 'не так' })),

  'account name': intent(() => ({ name: 'Somebody' })),
  'account password': intent(() => ({ present: 'not the password', password: 'another long sentence' })),
  'account end': intent(() => ({ session: '0'.repeat(16) })),
  'two-factor confirm': intent(() => ({ code: '000000' })),
  'two-factor codes': intent(),
  'two-factor drop': intent(() => ({ password: 'not the password' })),
  accounts: intent(() => ({ email: 'auditor@office.test', role: 'auditor' })),
  'account-rights rights': intent(() => rights),
  'account-rights end': intent((world) => ({ session: world.target.session })),
  'account-rights disable': intent(() => ({ version: '999999' })),
  'account-rights enable': intent(() => ({ version: '999999' })),
  'account-rights reset': intent(),
  'account-rights leave': intent(),
  'account-rights link': intent(),
};
