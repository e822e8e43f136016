/** What the page of signing in shows: the password, the code that is still to come, or who is in already. */
import { safeReturn } from '../../../flows/accounts/open-id.ts';
import type { Language } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { words } from './sign-in.words.ts';

const refusals = ['openid', 'openid-silent', 'link'] as const;
/** Why somebody came back to this page. */
export type Refusal = (typeof refusals)[number];

export interface SignInModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly step: 'password' | 'code' | 'inside';
  /** Where to go afterwards, on this site only. */
  readonly returnTo: string;
  readonly openIdHref: string | null;
  readonly refused: Refusal | null;
  readonly name: string;
}

export async function presentSignIn(input: WorkspaceInput): Promise<SignInModel> {
  const { accounts, actor, language, request, url } = input;
  const isInside = actor.kind !== 'anonymous' && actor.kind !== 'link';
  const awaits = !isInside && (await accounts.awaitsSecondFactor(accounts.visitorOf(request)));
  const returnTo = returnOf(url, language);
  const refused = url.searchParams.get('refused');
  return {
    language,
    meta: metaOfWords(input, words),
    step: isInside ? 'inside' : awaits ? 'code' : 'password',
    returnTo,
    openIdHref: accounts.hasOpenId
      ? to(language, `/sign-in/openid?to=${encodeURIComponent(returnTo)}`)
      : null,
    refused: refusals.find((one) => one === refused) ?? null,
    name: actor.name,
  };
}

/** The place that was asked for; the workspace in the reader's language where none was. */
export function returnOf(url: URL, language: Language): string {
  const asked = url.searchParams.get('to');
  const safe = safeReturn(asked);
  return asked === safe ? safe : to(language, '/workspace');
}
