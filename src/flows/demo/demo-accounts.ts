/** An account for each role of a demonstration, under the role's name: no invented persons. Their passwords are printed and protect nothing. */
import { type Actor, anonymous, type Role, roles } from '../../domain/access/actor.ts';
import { roleNames } from '../../domain/access/role-names.ts';
import { type Language, say } from '../../kernel/language.ts';
import type { AccountFlows } from '../accounts/account-flows.ts';
import type { Rights } from '../accounts/account-ports.ts';

/** Made up and printed: it protects nothing. */
export const demoPassword = 'demonstration-2018';

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** Whom a visitor may be, in the order of the table of roles. */
export const demoAccounts: readonly DemoAccount[] = roles.map((role) => ({
  role,
  email: `${role}@demo.example`,
  password: demoPassword,
}));

/** What the accounts with objects of their own answer for. */
export interface DemoObjects {
  readonly cluster: string;
  readonly federalSubject: string;
  readonly inn: string;
}

/** Makes the accounts and returns role → account as an actor. */
export async function makeAccounts(
  accounts: Pick<AccountFlows, 'invite' | 'acceptInvitation'>,
  objects: DemoObjects,
): Promise<ReadonlyMap<Role, Actor>> {
  const maker: Actor = { ...anonymous, id: 'demonstration', kind: 'administrator', hasSecondFactor: true };
  const actors = new Map<Role, Actor>();
  for (const { role, email, password } of demoAccounts) {
    const rights = rightsOf(role, objects);
    const link = await accounts.invite(maker, { email, ...rights });
    const token = link.path.split('/').at(-1) ?? '';
    const name = nameOf(role, 'ru');
    await accounts.acceptInvitation({ address: null, agent: 'demonstration', token: null }, token, {
      name,
      password,
    });
    actors.set(role, { ...anonymous, ...rights, id: link.account, kind: role, name, hasSecondFactor: true });
  }
  return actors;
}

const nameOf = (role: Role, language: Language) => `${say(roleNames[role], language)} (демонстрация)`;

function rightsOf(role: Role, { cluster, federalSubject, inn }: DemoObjects): Rights {
  return {
    role,
    federalSubjects: role === 'federal-subject-officer' ? [federalSubject] : [],
    clusters: role === 'specialised-organisation' ? [cluster] : [],
    inn: role === 'participant' ? inn : null,
  };
}
