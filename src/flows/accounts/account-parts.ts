/** What every flow of accounts is given, and the two steps that all of them share: asking for permission and refusing. */
import type { Actor } from '../../domain/access/actor.ts';
import { type AccessObject, type Action, can } from '../../domain/access/permissions.ts';
import { Problem } from '../../kernel/problem.ts';
import type { AccountStore, Credentials, OpenIdProvider } from './account-ports.ts';
import { mustEnrol } from './second-factor-duty.ts';

export interface AccountParts {
  readonly store: AccountStore;
  readonly credentials: Credentials;
  /** Null where no provider is configured. */
  readonly openId: OpenIdProvider | null;
  /** Address under which people reach the site: origin of links and cookies. */
  readonly publicAddress: URL;
  /** Letters were queued: look at once. */
  readonly nudge: () => void;
  /** The recipient that a personal link opens now, by the hash of its token. */
  readonly recipientOfLink: (tokenHash: string) => Promise<string | undefined>;
}

/** Asks the table; a refusal is written to the audit log before it is thrown as Problem forbidden. */
export async function permit(
  { store }: AccountParts,
  actor: Actor,
  action: Action,
  object: string,
  access: AccessObject = {},
): Promise<void> {
  const isOwnSession = action === 'session.manage-own';
  if (can(actor, action, access) && (isOwnSession || !(await mustEnrol(store, actor)))) return;
  await store.audit({ actor: actor.id, action, object, address: actor.address, outcome: 'refused' });
  throw new Problem('forbidden', 'Your account has no right to do this.');
}

/** Something the person can mend: the field and a word that pages know how to say. */
export function mend(parameter: string, reason: InputFault): Problem {
  return new Problem('invalid-input', sentences[reason], { parameter, reason });
}

const sentences = {
  'wrong-credentials': 'The e-mail or the password is wrong.',
  'wrong-code': 'The code is wrong or was used already. Wait for the next one.',
  'wrong-password': 'The present password is wrong.',
  'short-password': 'The password needs at least 12 characters.',
  'long-password': 'The password may have at most 200 characters.',
  'common-password': 'This password is among the first that are tried. Choose another one.',
  'password-is-name': 'The password must not be the e-mail or the name.',
  'no-name': 'Write a name of 1 to 200 characters.',
  'odd-name': 'The name holds control characters. Type it anew.',
  'no-email': 'Write an e-mail address, for example office@example.org.',
  'email-taken': 'There is an account with this e-mail.',
  'no-role': 'Choose a role.',
  'no-objects': 'Choose at least one object that the account answers for.',
  'bad-inn': 'The INN does not pass its checksum.',
  'last-administrator': 'This is the last administrator. Make another one first.',
  'own-account': 'Another administrator must do this to your account.',
  'left-account': 'This person has left; invite again under the e-mail.',
  'expired-invitation': 'The invitation is not valid any longer. Ask an administrator for a new link.',
} as const;

export type InputFault = keyof typeof sentences;
