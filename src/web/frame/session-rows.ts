/** Sessions as rows of a table. */
import type { StoredSession } from '../../flows/accounts/account-ports.ts';
import type { Language } from '../../kernel/language.ts';
import { showMoment } from './account-words.ts';

export interface SessionRow {
  readonly id: string;
  readonly where: string;
  readonly since: string;
  readonly seen: string;
  readonly isThis: boolean;
}

export function sessionRows(
  sessions: readonly (StoredSession & { readonly isThis?: boolean })[],
  language: Language,
): SessionRow[] {
  return sessions.map(({ id, address, agent, createdAt, lastSeenAt, isThis = false }) => ({
    id,
    where: [address ?? '–', agentName(agent)].filter(Boolean).join(', '),
    since: showMoment(createdAt, language),
    seen: showMoment(lastSeenAt, language),
    isThis,
  }));
}

/** The browser's name without the rest of what it says about itself. */
function agentName(agent: string): string {
  return (
    /(Firefox|Edg|YaBrowser|OPR|Chrome|Safari)\/[\d]+/.exec(agent)?.[0]?.replace('/', ' ') ??
    agent.slice(0, 40)
  );
}
