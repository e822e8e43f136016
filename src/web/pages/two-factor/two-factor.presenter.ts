/** The second factor: the secret to enrol while there is none, afterwards only that it is on. */
import { renderSVG } from 'uqr';
import type { Language } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { words } from './two-factor.words.ts';

export interface TwoFactorModel {
  readonly language: Language;
  readonly meta: PageMeta;
  /** In groups of four; null once enrolled. */
  readonly secret: string | null;
  readonly picture: string | null;
  readonly isDuty: boolean;
  readonly codesLeft: number;
  readonly hasPassword: boolean;
  readonly workspaceHref: string;
  readonly accountHref: string;
}

export async function presentTwoFactor(input: WorkspaceInput): Promise<TwoFactorModel> {
  const { accounts, actor, language, request } = input;
  const own = await accounts.own(actor, accounts.visitorOf(request));
  const begun = own.hasSecondFactor ? null : await accounts.beginSecondFactor(actor);
  return {
    language,
    meta: metaOfWords(input, words),
    secret: begun && (begun.secret.match(/.{1,4}/g) ?? []).join(' '),
    picture: begun && renderSVG(begun.address, { border: 2, whiteColor: '#ffffff', blackColor: '#10242b' }),
    isDuty: await accounts.mustEnrol(actor),
    codesLeft: own.backupCodesLeft,
    hasPassword: own.hasPassword,
    workspaceHref: to(language, '/workspace'),
    accountHref: to(language, '/account'),
  };
}
