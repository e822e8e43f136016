/**
 * The face of the mail flows: what the page of the outbox and `/health/ready` may call. Must never expose a port, nor show a living
 * personal link to somebody who may not use it.
 */
import type { Actor } from '../../domain/access/actor.ts';
import type { OutboxLetter, OutboxList, OutboxQuery } from './mail-ports.ts';

export interface MailHealth {
  /** `off`: no server is configured, letters wait in the outbox; `paused`: the server failed three times, the next try is near. */
  readonly state: 'ok' | 'paused' | 'off';
  /** ISO instant since which it is so. */
  readonly since: string;
  /** Letters that had not left at the last look. */
  readonly waiting: number;
}

export interface OutboxItem extends OutboxLetter {
  /** True where a personal link in the body was replaced, because this reader may not use it. */
  readonly isMasked: boolean;
}

export interface OutboxPage extends Omit<OutboxList, 'items'> {
  readonly items: readonly OutboxItem[];
  readonly health: MailHealth;
}

export interface MailFlows {
  /** Letters, newest first. Throws Problem forbidden or sign-in-required. */
  outbox(actor: Actor, query: OutboxQuery): Promise<OutboxPage>;
  /** How mail is doing; no secret, so no actor. */
  health(): MailHealth;
}
