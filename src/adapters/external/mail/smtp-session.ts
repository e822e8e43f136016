/**
 * One SMTP session for one letter, with a limit for every step. It knows whether the letter's text was already on its way when
 * something failed: before that a short patience costs nothing, after it a long one avoids doubles. Must never outlive its limits.
 */
import { Readable } from 'node:stream';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import { MailFault } from '../../../flows/mail/mail-ports.ts';
import { domainOf, envelopeAddress } from './mail-address.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpLimits {
  /** ms to connect and to be greeted. */
  readonly connectMs: number;
  /** ms from the beginning until the server wants the text. */
  readonly readyMs: number;
  /** ms from then on until it says that it took it. */
  readonly takenMs: number;
}

export const smtpLimits: SmtpLimits = { connectMs: 10_000, readyMs: 20_000, takenMs: 60_000 };

/** Sends one message to one mailbox; resolves after the server's 250. Throws MailFault. */
export async function sendOnce(
  settings: SmtpSettings,
  limits: SmtpLimits,
  to: string,
  message: Uint8Array,
): Promise<void> {
  const connection = new SmtpConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    requireTLS: settings.needsTls,
    name: domainOf(envelopeAddress(settings.from)),
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.takenMs,
    socketCloseTimeout: 1_000,
    maxResponseSize: 64 * 1024,
  });
  try {
    await converse(connection, settings, limits, to, message);
    connection.quit();
  } catch (error) {
    connection.close();
    throw error instanceof MailFault ? error : toFault(error as SmtpError);
  } finally {
    setTimeout(() => connection.close(), 1_000).unref();
  }
}

function converse(
  connection: SmtpConnection,
  settings: SmtpSettings,
  limits: SmtpLimits,
  to: string,
  message: Uint8Array,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(
      () =>
        reject(
          new MailFault('server', 'The mail server stopped answering before the letter was handed over.'),
        ),
      limits.readyMs,
    );
    const end = (error?: Error | null) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    };
    const startText = () => {
      clearTimeout(timer);
      const sentence =
        'The mail server took the letter and never said so; it is sent again with the same Message-ID.';
      timer = setTimeout(() => reject(new MailFault('server', sentence)), limits.takenMs);
    };
    const envelope = { from: envelopeAddress(settings.from), to: [envelopeAddress(to)] };
    const send = () => connection.send(envelope, textOf(message, startText), end);
    connection.on('error', end);
    connection.on('end', () => end(new Error('The mail server closed the connection.')));
    connection.connect((error) => {
      if (error) return end(error);
      if (settings.user === null) return send();
      return connection.login({ user: settings.user, pass: settings.password }, (fault) =>
        fault ? end(fault) : send(),
      );
    });
  });
}

/** The text as a stream, because it is read only once the server asked for it. */
function textOf(message: Uint8Array, start: () => void): Readable {
  return Readable.from(
    (function* () {
      start();
      yield message;
    })(),
    { objectMode: false, highWaterMark: 0 },
  );
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** A refused recipient is the letter's matter; everything else, a closed door included, is the server's. */
function toFault(error: SmtpError): MailFault {
  const code = error.responseCode ?? 0;
  const isPermanent = code >= 500;
  const isOfLetter =
    (error.command === 'RCPT TO' && code !== 421) || (error.command === 'DATA' && isPermanent);
  return new MailFault(isOfLetter ? 'letter' : 'server', error.message, isPermanent);
}
