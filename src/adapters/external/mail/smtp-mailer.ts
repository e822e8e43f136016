/**
 * The Mailer over SMTP, by nodemailer's connection and composer without its pool: the pool would try again by itself, and two who
 * retry make doubles. Must never log a letter or an address.
 */
import MailComposer from 'nodemailer/lib/mail-composer';
import { type Mailer, MailFault, type OutgoingLetter } from '../../../flows/mail/mail-ports.ts';
import { domainOf, isMailbox } from './mail-address.ts';
import { type SmtpLimits, sendOnce, smtpLimits } from './smtp-session.ts';
import { readSmtpSettings, type SmtpSettings } from './smtp-settings.ts';

/** Null where `url` is null or empty: letters then wait in the outbox. Throws StartError. */
export function createMailer(
  { url, from }: { readonly url: string | null; readonly from: string | null },
  limits: SmtpLimits = smtpLimits,
): Mailer | null {
  const settings = readSmtpSettings(url, from);
  if (settings === null) return null;
  return {
    send: async (letter) => {
      if (!isMailbox(letter.address))
        throw new MailFault(
          'letter',
          'The address is no mailbox; mend it at the recipient and send by hand.',
          true,
        );
      await sendOnce(settings, limits, letter.address, await composeMessage(settings, letter));
      return 'sent';
    },
  };
}

/** The bytes of a letter. The Message-ID follows from the letter's id alone. */
export function composeMessage(
  settings: Pick<SmtpSettings, 'from'>,
  { id, address, subject, body }: OutgoingLetter,
): Promise<Buffer> {
  return new MailComposer({
    from: { name: 'Атлас промышленных кластеров', address: settings.from },
    to: { name: '', address },
    subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
    text: body,
    messageId: `<${id}@${domainOf(settings.from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
    newline: '\r\n',
  } as ConstructorParameters<typeof MailComposer>[0])
    .compile()
    .build();
}
