/** The own account as a page. */

import { roleNames } from '../../../domain/access/role-names.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { objectNames, readObjectChoices } from '../../frame/account-objects.ts';
import { showDay } from '../../frame/account-words.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import { type SessionRow, sessionRows } from '../../frame/session-rows.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { words } from './account.words.ts';

export interface AccountModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly objects: readonly string[];
  readonly keepUntil: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessions: readonly SessionRow[];
  readonly done: string | null;
  readonly twoFactorHref: string;
  readonly signOutHref: string;
}

const doneWords = { name: words.renamed, password: words.changed, session: words.ended } as const;

export async function presentAccount(input: WorkspaceInput): Promise<AccountModel> {
  const { accounts, actor, flows, language, request, url } = input;
  const own = await accounts.own(actor, accounts.visitorOf(request));
  const hasObjects = own.federalSubjects.length + own.clusters.length > 0 || own.inn !== null;
  const done = url.searchParams.get('done') as keyof typeof doneWords | null;
  return {
    language,
    meta: metaOfWords(input, words),
    name: own.name,
    email: own.email ?? '',
    role: say(roleNames[own.role], language),
    objects: hasObjects ? objectNames(own, await readObjectChoices(flows, language)) : [],
    keepUntil: showDay(own.keepUntil, language),
    hasPassword: own.hasPassword,
    hasSecondFactor: own.hasSecondFactor,
    sessions: sessionRows(own.sessions, language),
    done: done !== null && Object.hasOwn(doneWords, done) ? say(doneWords[done], language) : null,
    twoFactorHref: to(language, '/account/two-factor'),
    signOutHref: to(language, '/sign-out'),
  };
}
