/**
 * What the mail flows need from outside: somebody who sends one letter, and the outbox where letters wait. Must never name a
 * protocol's package or an engine.
 */

/** A letter as it goes out. */
export interface OutgoingLetter {
  /** 32 hex digits; the same letter has the same Message-ID however often it is tried. */
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

export interface Mailer {
  /** Resolves once the server took responsibility for the letter. Throws MailFault. */
  send(letter: OutgoingLetter): Promise<'sent'>;
}

/**
 * Whose fault it is that a letter did not leave: the `server` (refused, hung, talks nonsense, turns everybody away), or the `letter`
 * (its address is refused while the server is well).
 */
export type FaultScope = 'server' | 'letter';

/** A letter was not taken, or it is not known whether it was. */
export class MailFault extends Error {
  readonly scope: FaultScope;
  /** True where the server says that trying again is useless. */
  readonly isPermanent: boolean;

  constructor(scope: FaultScope, sentence: string, isPermanent = false) {
    super(sentence);
    this.name = 'MailFault';
    this.scope = scope;
    this.isPermanent = isPermanent;
  }
}

/** A letter that was claimed for one attempt. */
export interface ClaimedLetter extends OutgoingLetter {
  readonly seq: number;
  /** Attempts with this one. */
  readonly attempts: number;
}

export type OutboxState = 'waiting' | 'troubled' | 'sent';

export interface OutboxLetter {
  readonly id: string;
  readonly kind: string;
  /** Recipient of a wave; null for letters about accounts. */
  readonly recipient: string | null;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** `troubled`: waiting, and the last attempt failed. */
  readonly state: OutboxState;
  readonly attempts: number;
  readonly error: string | null;
  readonly nextAt: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export interface OutboxQuery {
  readonly state?: OutboxState;
  readonly limit: number;
  readonly offset: number;
}

export interface OutboxList {
  readonly items: readonly OutboxLetter[];
  /** Letters with the filter, all pages. */
  readonly total: number;
  readonly counts: Readonly<Record<OutboxState, number>>;
}

export interface OutboxStore {
  /**
   * Takes one due letter for `leaseSeconds`: nobody else gets it meanwhile, and after a crash it becomes due again by itself.
   * Undefined where nothing is due.
   */
  claim(leaseSeconds: number): Promise<ClaimedLetter | undefined>;
  /** The letter left; personal links in the kept text are blotted out. */
  markSent(letter: ClaimedLetter): Promise<void>;
  /** The attempt failed; the letter stays queued and is due again in `retrySeconds`. */
  markFailed(letter: ClaimedLetter, error: string, retrySeconds: number): Promise<void>;
  /** Makes every letter whose last attempt failed due at once; claimed ones stay claimed. */
  bringForward(): Promise<number>;
  /** Letters that have not left, and seconds until the next of them is due (null: none). */
  outlook(): Promise<{ readonly waiting: number; readonly nextInSeconds: number | null }>;
  /** Which of these `once` keys were queued already. */
  known(once: readonly string[]): Promise<ReadonlySet<string>>;
  list(query: OutboxQuery): Promise<OutboxList>;
}
