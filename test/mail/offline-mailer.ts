/**
 * The offline twin of the SMTP mailer: keeps letters in memory, for tests. Must never open a connection.
 */
import type { Mailer, MailFault, OutgoingLetter } from '../../src/flows/mail/mail-ports.ts';

export interface OfflineMailer extends Mailer {
  /** Letters that left, in order; a double stands here twice. */
  readonly sent: readonly OutgoingLetter[];
  /** From now on every letter fails with it; null: letters leave again. */
  failWith(fault: MailFault | null): void;
}

/** A mailer that works until told otherwise. */
export function createOfflineMailer(): OfflineMailer {
  const sent: OutgoingLetter[] = [];
  let fault: MailFault | null = null;
  return {
    sent,
    failWith: (next) => {
      fault = next;
    },
    send: async (letter) => {
      if (fault) throw fault;
      sent.push(letter);
      return 'sent';
    },
  };
}
