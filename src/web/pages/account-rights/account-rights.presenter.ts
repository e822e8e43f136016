/** One account as an administrator sees it. */
import { can } from '../../../domain/access/permissions.ts';
import { roleNames } from '../../../domain/access/role-names.ts';
import type { Rights } from '../../../flows/accounts/account-ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { type ObjectChoices, objectNames, readObjectChoices } from '../../frame/account-objects.ts';
import { showDay } from '../../frame/account-words.ts';
import { to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import { type SessionRow, sessionRows } from '../../frame/session-rows.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { stateNames } from '../accounts/accounts.words.ts';
import { words } from './account-rights.words.ts';

export interface AccountRightsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly rights: Rights;
  readonly version: number;
  readonly choices: ObjectChoices;
  readonly isDisabled: boolean;
  readonly hasSecondFactor: boolean;
  /** False for the own account, for people who have left, and for those who only read. */
  readonly mayChange: boolean;
  readonly sessions: readonly SessionRow[];
  readonly done: string | null;
  readonly listHref: string;
  readonly historyHref: string;
}

const doneWords = { rights: words.doneRights, access: words.doneAccess, session: words.doneSession } as const;

export async function presentAccountRights(input: WorkspaceInput): Promise<AccountRightsModel> {
  const { accounts, actor, flows, language, params, url } = input;
  const account = await accounts.accountOf(actor, params['id'] ?? '');
  const choices = await readObjectChoices(flows, language);
  const title = account.name || say(words.unnamed, language);
  const done = url.searchParams.get('done') as keyof typeof doneWords | null;
  const { role, federalSubjects, clusters, inn } = account;
  const fact = (label: keyof typeof words, value: string) => ({ label: say(words[label], language), value });
  return {
    language,
    meta: pageMeta({ url, language, title, description: say(words.description, language) }),
    title,
    facts: [
      fact('email', account.email ?? '–'),
      fact('role', say(roleNames[role], language)),
      fact('objects', objectNames(account, choices).join(', ') || '–'),
      fact('state', say(stateNames[account.state], language)),
      fact('secondFactor', say(account.hasSecondFactor ? words.on : words.off, language)),
      fact('keepUntil', showDay(account.keepUntil, language)),
    ],
    rights: { role, federalSubjects, clusters, inn },
    version: account.version,
    choices,
    isDisabled: account.isDisabled,
    hasSecondFactor: account.hasSecondFactor,
    mayChange: can(actor, 'account.manage') && account.id !== actor.id && account.state !== 'left',
    sessions: sessionRows(account.sessions, language),
    done: done !== null && Object.hasOwn(doneWords, done) ? say(doneWords[done], language) : null,
    listHref: to(language, '/accounts'),
    historyHref: `${to(language, '/audit-log')}?object=${encodeURIComponent(`account:${account.id}`)}`,
  };
}
