/**
 * Accounts for tests: the real flows over a real database, people who were really invited, and a visitor with a browser's cookies.
 * Addresses end in .test; nobody here exists.
 */
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { createCredentials } from '../../src/adapters/external/accounts/credentials.ts';
import { createAccountStore } from '../../src/adapters/store/accounts.queries.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import type { EngineName } from '../../src/adapters/store/engine/session.ts';
import { withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import type { Actor, Role } from '../../src/domain/access/actor.ts';
import type { AccountFlows, Entrance, Visitor } from '../../src/flows/accounts/account-flows.ts';
import type { OpenIdProvider, Rights } from '../../src/flows/accounts/account-ports.ts';
import { createAccountFlows } from '../../src/flows/accounts/create-account-flows.ts';

const migrations = join(import.meta.dirname, '../../src/adapters/store/migrations');

export const password = 'a long enough sentence';
export const publicAddress = new URL('http://127.0.0.1:3000');

export interface World {
  readonly accounts: AccountFlows;
  readonly database: Database<Schema>;
  /** Moves the clock of codes, ms. */
  readonly clock: { shift: number };
  readonly links: Map<string, string>;
  run(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

/** A fresh database with the flows of accounts. */
export function withAccounts(
  engine: EngineName,
  use: (world: World) => Promise<void>,
  openId: OpenIdProvider | null = null,
): Promise<void> {
  return withDatabase<Schema, void>(engine, async (database) => {
    await migrate(database, migrations);
    await use(await accountsOver(database, openId));
  });
}

/** Secret that seals second factors in tests. */
export const accountKey = 'k'.repeat(64);

/** The flows of accounts over a database that is migrated already. */
export async function accountsOver(
  database: Database<Schema>,
  openId: OpenIdProvider | null = null,
  key = accountKey,
): Promise<World> {
  const clock = { shift: 0 };
  const credentials = await createCredentials({ key, now: () => Date.now() + clock.shift });
  const links = new Map<string, string>();
  const accounts = createAccountFlows({
    store: createAccountStore(database),
    credentials,
    openId,
    publicAddress,
    nudge: () => undefined,
    recipientOfLink: async (hash) => links.get(hash),
  });
  const run: World['run'] = (sql, parameters) =>
    database.session(async (session) => (await session.run(sql, parameters)).rows);
  return { accounts, database, clock, links, run };
}

export const stranger: Visitor = { address: '192.0.2.7', agent: 'Browser 1.0', token: null };

/** A request as the server's edge hands it on. */
export function requestOf(
  accounts: AccountFlows,
  token: string | null,
  path = '/workspace',
  more: RequestInit = {},
): Request {
  const headers = new Headers(more.headers);
  headers.set('x-atlas-address', '192.0.2.7');
  headers.set('user-agent', 'Browser 1.0');
  if (token !== null) headers.set('cookie', cookiePair(accounts.cookies.session({ token, stage: 'open' })));
  return new Request(new URL(path, publicAddress), { ...more, headers });
}

export const cookiePair = (setCookie: string) => setCookie.split(';')[0] ?? '';

export const actorWith = (accounts: AccountFlows, token: string | null): Promise<Actor> =>
  accounts.actorOf(requestOf(accounts, token));

/** The command line's administrator, come by the link, with a second factor. */
export async function firstAdministrator(world: World): Promise<Person> {
  const { accounts } = world;
  const link = await accounts.createAdministrator({
    email: 'first@administration.test',
    name: 'First administrator',
  });
  const entrance = await comeBy(accounts, link.path);
  return enrol(world, 'first@administration.test', entrance);
}

export interface Person {
  readonly email: string;
  readonly id: string;
  readonly token: string;
  readonly secret: string;
  readonly codes: readonly string[];
  actor(): Promise<Actor>;
}

/** Accepts an invitation. */
export function comeBy(accounts: AccountFlows, path: string, chosen = password): Promise<Entrance> {
  const token = path.split('/').at(-1) ?? '';
  return accounts.acceptInvitation(stranger, token, { name: 'Somebody', password: chosen });
}

/** Enrols a second factor with a code that otpauth computed. */
export async function enrol(world: World, email: string, entrance: Entrance): Promise<Person> {
  const { accounts } = world;
  const actor = await accounts.enrollingActorOf(requestOf(accounts, entrance.token));
  const begun = await accounts.beginSecondFactor(actor);
  if (!begun) throw new Error('a second factor is enrolled already');
  const visitor = { ...stranger, token: entrance.token };
  const { token } = await accounts.confirmSecondFactor(actor, visitor, codeOf(world, begun.secret));
  return {
    email,
    id: actor.id,
    token,
    secret: begun.secret,
    codes: await accounts.makeBackupCodes(await actorWith(accounts, token)),
    actor: () => actorWith(accounts, token),
  };
}

/** The code an independent authenticator shows, `ahead` steps from now. */
export function codeOf(world: World, secret: string, ahead = 0): string {
  return new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: Date.now() + world.clock.shift + ahead * 30_000,
  });
}

/** Invites somebody of that role, who comes and (where the role demands it) enrols. */
export async function invited(
  world: World,
  administrator: Person,
  role: Role,
  email = `${role}@office.test`,
  objects: Partial<Rights> = {},
): Promise<Person> {
  const { accounts } = world;
  const link = await accounts.invite(await administrator.actor(), {
    email,
    role,
    federalSubjects: role === 'federal-subject-officer' ? ['RU-SVE'] : [],
    clusters: role === 'specialised-organisation' ? ['federal-1'] : [],
    inn: role === 'participant' ? '7707083893' : null,
    ...objects,
  });
  const entrance = await comeBy(accounts, link.path);
  if (entrance.mustEnrol) return enrol(world, email, entrance);
  const { token } = entrance;
  const actor = () => actorWith(accounts, token);
  return { email, id: (await actor()).id, token, secret: '', codes: [], actor };
}
