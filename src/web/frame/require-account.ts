/** Pages of accounts that open before the second factor is enrolled: for accounts only. */
import { redirect } from 'react-router';
import type { Actor } from '../../domain/access/actor.ts';
import type { Language } from '../../kernel/language.ts';
import { to } from './links.ts';

/** Throws a redirect to the page of signing in for everybody who is no account. */
export function requireAccount(input: {
  readonly actor: Actor;
  readonly language: Language;
  readonly url: URL;
}): void {
  if (input.actor.kind !== 'anonymous' && input.actor.kind !== 'link') return;
  const back = encodeURIComponent(input.url.pathname.replace(/\.data$/, ''));
  throw redirect(`${to(input.language, '/sign-in')}?to=${back}`, 303);
}
