/**
 * The outbox for the people who look after it. Letters wait here for ever where no server is configured, so that somebody can send
 * them by hand. Must never give a living personal link to somebody who may not answer for its owner's mail.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import { requireRight } from '../survey/require.ts';
import type { SurveyStore } from '../survey/survey-ports.ts';
import type { MailFlows, MailHealth, OutboxItem } from './mail-flows.ts';
import type { OutboxLetter, OutboxStore } from './mail-ports.ts';
import { maskLinks } from './mask-links.ts';

interface ListPorts {
  readonly survey: Pick<SurveyStore, 'refuse'>;
  readonly outbox: Pick<OutboxStore, 'list'>;
  readonly health: () => MailHealth;
}

/** Throws Problem forbidden or sign-in-required; the refusal is in the audit log. */
export const listOutbox =
  (ports: ListPorts): MailFlows['outbox'] =>
  async (actor, query) => {
    await requireRight(ports.survey as SurveyStore, actor, 'outbox.read', 'outbox');
    const list = await ports.outbox.list(query);
    return {
      ...list,
      items: list.items.map((letter) => showTo(actor, letter)),
      health: ports.health(),
    };
  };

/** Links of the survey are for the analyst who sends by hand, links of accounts for the administrator; nobody needs used ones. */
function showTo(actor: Actor, letter: OutboxLetter): OutboxItem {
  const action = letter.recipient === null ? 'account.manage' : 'wave.manage';
  if (letter.state !== 'sent' && can(actor, action)) return { ...letter, isMasked: false };
  const body = maskLinks(letter.body);
  return { ...letter, body, isMasked: body !== letter.body };
}
