/** Names behind ids that changes carry: accounts, personal links, the product itself. Must never show an e-mail. */
import { can } from '../../domain/access/permissions.ts';
import { roleNames } from '../../domain/access/role-names.ts';
import type { Colleague } from '../../flows/accounts/account-flows.ts';
import { type Language, say } from '../../kernel/language.ts';
import type { WorkspaceInput } from '../load-workspace.ts';

const words = {
  you: { ru: 'вы', en: 'you' },
  link: { ru: 'по личной ссылке', en: 'through the personal link' },
  system: { ru: 'программа', en: 'the program' },
  account: { ru: 'учётная запись', en: 'account' },
} as const;

export interface Names {
  readonly of: (id: string) => string;
  /** False where `of` has nothing better than a piece of the id. */
  readonly knows: (id: string) => boolean;
  /** Who may look after a recipient. */
  readonly analysts: readonly { readonly id: string; readonly name: string }[];
}

/** Names as far as the actor may know them. */
export async function readNames({ actor, accounts, language }: WorkspaceInput): Promise<Names> {
  const people = can(actor, 'wave.read') ? await accounts.colleagues(actor) : [];
  return namesOf(people, actor.id, language);
}

/** Pure, for tests too. */
export function namesOf(people: readonly Colleague[], own: string, language: Language): Names {
  const known = new Map(people.map((one) => [one.id, one.name || say(roleNames[one.role], language)]));
  const name = (id: string) => known.get(id) ?? `${say(words.account, language)} ${id.slice(0, 8)}`;
  return {
    of: (id) => {
      if (id.startsWith('link:')) return say(words.link, language);
      if (id === 'system') return say(words.system, language);
      return id === own ? `${known.get(id) ?? ''} (${say(words.you, language)})`.trim() : name(id);
    },
    knows: (id) => known.has(id) || id.startsWith('link:') || id === 'system',
    analysts: people
      .filter((one) => one.role === 'analyst' && one.isActive)
      .map(({ id }) => ({ id, name: name(id) })),
  };
}
