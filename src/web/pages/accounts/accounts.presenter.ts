/** The list of accounts, and the form of an invitation for those who may invite. */
import { can } from '../../../domain/access/permissions.ts';
import { roleNames } from '../../../domain/access/role-names.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { type ObjectChoices, objectNames, readObjectChoices } from '../../frame/account-objects.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { stateNames, words } from './accounts.words.ts';

export interface AccountsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly mayManage: boolean;
  readonly choices: ObjectChoices;
  readonly rows: readonly AccountRow[];
  readonly logHref: string;
}

export interface AccountRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly objects: string;
  readonly state: string;
  readonly hasSecondFactor: boolean;
}

export async function presentAccounts(input: WorkspaceInput): Promise<AccountsModel> {
  const { accounts, actor, flows, language } = input;
  const list = await accounts.accounts(actor);
  const choices = await readObjectChoices(flows, language);
  return {
    language,
    meta: metaOfWords(input, words),
    mayManage: can(actor, 'account.manage'),
    choices,
    rows: list.map((account) => ({
      id: account.id,
      href: to(language, `/accounts/${account.id}`),
      name: account.name || say(words.unnamed, language),
      email: account.email ?? '–',
      role: say(roleNames[account.role], language),
      objects: objectNames(account, choices).join(', '),
      state: say(stateNames[account.state], language),
      hasSecondFactor: account.hasSecondFactor,
    })),
    logHref: to(language, '/audit-log'),
  };
}
