/** What an invitation shows: whom it is for, or that it is not valid. Must never print its token. */

import { roleNames } from '../../../domain/access/role-names.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { words } from './sign-up-invited.words.ts';

export interface InvitedModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly invited: { readonly email: string; readonly name: string; readonly role: string } | null;
}

export async function presentInvited(input: WorkspaceInput): Promise<InvitedModel> {
  const { accounts, language, params, url } = input;
  const invited = await accounts.invitation(params['token'] ?? '');
  // The canonical address must not repeat the token.
  const bare = new URL(to(language, '/invitations'), url);
  return {
    language,
    meta: pageMeta({
      url: bare,
      language,
      title: say(words.title, language),
      description: say(words.description, language),
    }),
    invited: invited && {
      email: invited.email,
      name: invited.name,
      role: say(roleNames[invited.role], language),
    },
  };
}
