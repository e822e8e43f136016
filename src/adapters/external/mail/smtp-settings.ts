/**
 * The address of the mail server: `smtp://user:password@mail.example.org:587`, or `smtps://…:465` for TLS from the start. Must never
 * be printed with its password.
 */
import { StartError } from '../../../kernel/start-error.ts';
import { isMailbox } from './mail-address.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the start. */
  readonly isSecure: boolean;
  /** A password never travels in the clear, but to this machine. */
  readonly needsTls: boolean;
  readonly user: string | null;
  readonly password: string;
  /** Mailbox that letters come from. */
  readonly from: string;
}

/** Null where no server is named. Throws StartError for an address or a sender that cannot be meant. */
export function readSmtpSettings(url: string | null, from: string | null): SmtpSettings | null {
  if (url === null || url === '') return null;
  const example = 'for example ATLAS_SMTP_URL=smtp://user:password@mail.example.org:587';
  if (!URL.canParse(url)) throw new StartError(`ATLAS_SMTP_URL is no address; ${example}.`);
  const { protocol, hostname, port, username, password } = new URL(url);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '')
    throw new StartError(`ATLAS_SMTP_URL begins with smtp:// or smtps:// and names a server; ${example}.`);
  if (from === null || !isMailbox(from))
    throw new StartError(
      'ATLAS_MAIL_FROM must be one mailbox, for example ATLAS_MAIL_FROM=atlas@example.org.',
    );
  const isSecure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    needsTls: username !== '' && !isHere && !isSecure,
    user: username === '' ? null : decodeURIComponent(username),
    password: decodeURIComponent(password),
    from,
  };
}
