/**
 * R10: a session is worth nothing at the very next request after its end. The control answers from a remembered actor, and the same
 * list of endings must catch it.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import { createCookies } from '../../src/flows/accounts/session-cookies.ts';
import { hashOf } from '../../src/flows/accounts/tokens.ts';
import { createAccountMounts, refuseForeignOrigin } from '../../src/web/site/accounts-edge.ts';
import {
  actorWith,
  cookiePair,
  firstAdministrator,
  invited,
  type Person,
  password,
  publicAddress,
  requestOf,
  stranger,
  type World,
  withAccounts,
} from './fixture.ts';

type Reader = (world: World, token: string) => Promise<Actor>;

const anew: Reader = ({ accounts }, token) => actorWith(accounts, token);

/** The control: what a cache of users would answer. */
function remembering(): Reader {
  const known = new Map<string, Actor>();
  return async (world, token) => {
    const actor = known.get(token) ?? (await anew(world, token));
    known.set(token, actor);
    return actor;
  };
}

const noRights = { federalSubjects: [], clusters: [], inn: null } as const;

/** Each ends the sessions of `person` in its own way. */
const endings: Readonly<Record<string, (world: World, person: Person, by: Person) => Promise<unknown>>> = {
  logout: ({ accounts }, person) => accounts.signOut({ ...stranger, token: person.token }),
  'password change': async ({ accounts }, person) =>
    accounts.changePassword(
      await person.actor(),
      { ...stranger, token: person.token },
      {
        present: password,
        password: 'another long sentence',
      },
    ),
  'role change': async ({ accounts }, person, by) =>
    accounts.changeRights(await by.actor(), person.id, 1, { role: 'commission-member', ...noRights }),
  disabling: async ({ accounts }, person, by) => accounts.setDisabled(await by.actor(), person.id, 1, true),
  leaving: async ({ accounts }, person, by) => accounts.anonymiseAccount(await by.actor(), person.id),
  'a lost second factor': async ({ accounts }, person, by) =>
    accounts.resetSecondFactor(await by.actor(), person.id),
  'a new link, used': async ({ accounts }, person, by) => {
    const { path } = await accounts.renewInvitation(await by.actor(), person.id);
    const input = { name: 'Somebody', password: 'another long sentence' };
    await accounts.acceptInvitation(stranger, path.split('/').at(-1) ?? '', input);
  },
  'revoking by the owner': async ({ accounts }, person) => {
    const own = await accounts.own(await person.actor(), { ...stranger, token: person.token });
    const session = own.sessions.find(({ isThis }) => isThis);
    await accounts.revokeOwnSession(await person.actor(), session?.id ?? '');
  },
  'revoking by the administrator': async ({ accounts }, person, by) => {
    const { sessions } = await accounts.accountOf(await by.actor(), person.id);
    await accounts.revokeSession(await by.actor(), person.id, sessions[0]?.id ?? '');
  },
  'idle for 31 minutes': ({ run }, person) =>
    run("update account_session set last_seen_at = last_seen_at - interval '31 minutes' where account = $1", [
      person.id,
    ]),
  'older than 12 hours': ({ run }, person) =>
    run(
      `update account_session set created_at = created_at - interval '12 hours 1 second',
        expires_at = expires_at - interval '12 hours 1 second', last_seen_at = now() where account = $1`,
      [person.id],
    ),
};

async function survivors(world: World, reader: Reader, administrator: Person): Promise<string[]> {
  const found: string[] = [];
  for (const [name, end] of Object.entries(endings)) {
    const slug = name.replaceAll(' ', '-').replace(/[^a-z0-9-]/g, '');
    const email = `${slug}-${found.length}-${Math.random()}@office.test`;
    const person = await invited(world, administrator, 'analyst', email);
    expect((await reader(world, person.token)).kind, name).toBe('analyst');
    await end(world, person, administrator);
    if ((await reader(world, person.token)).kind !== 'anonymous') found.push(name);
  }
  return found;
}

describe.each(testEngines)('R10 on %s', (engine) => {
  it('no session outlives its end by one request; a remembered user would', () =>
    withAccounts(engine, async (world) => {
      const administrator = await firstAdministrator(world);
      expect(await survivors(world, anew, administrator)).toEqual([]);
      expect(await survivors(world, remembering(), administrator)).toEqual(Object.keys(endings));
    }));

  it('29 minutes idle and 11 hours old still count: the limits are what ends it', () =>
    withAccounts(engine, async (world) => {
      const person = await firstAdministrator(world);
      await world.run("update account_session set last_seen_at = now() - interval '29 minutes'");
      expect((await person.actor()).kind).toBe('administrator');
      await world.run(`update account_session set created_at = now() - interval '11 hours',
        expires_at = now() + interval '1 hour', last_seen_at = now() - interval '29 minutes'`);
      expect((await person.actor()).kind).toBe('administrator');
    }));

  it('rights are those of the next request, also when only the row changed', () =>
    withAccounts(engine, async (world) => {
      const administrator = await firstAdministrator(world);
      const person = await invited(world, administrator, 'federal-subject-officer');
      expect((await person.actor()).federalSubjects).toEqual(['RU-SVE']);
      await world.run("update account_role set federal_subjects = '{RU-TAT}' where account = $1", [
        person.id,
      ]);
      expect((await person.actor()).federalSubjects).toEqual(['RU-TAT']);
    }));

  it('a planted session id is worth nothing after signing in', () =>
    withAccounts(engine, async (world) => {
      const { accounts } = world;
      const administrator = await firstAdministrator(world);
      const person = await invited(world, administrator, 'auditor');
      const planted = 'planted-by-somebody-else-0123456789abcdef';
      const entrance = await accounts.signIn({ ...stranger, token: planted }, person.email, password);
      expect(entrance.token).not.toBe(planted);
      expect((await actorWith(accounts, planted)).kind).toBe('anonymous');
      // The attacker's own valid session, planted into the victim's browser, ends with it.
      const victim = await accounts.signIn({ ...stranger, token: person.token }, person.email, password);
      expect((await actorWith(accounts, person.token)).kind).toBe('anonymous');
      expect((await actorWith(accounts, victim.token)).kind).toBe('auditor');
    }));

  it('tokens have 256 bits and stand in the database as hashes only', () =>
    withAccounts(engine, async (world) => {
      const person = await firstAdministrator(world);
      expect(Buffer.from(person.token, 'base64url').length).toBe(32);
      const tables = await world.run(
        "select table_name from information_schema.tables where table_schema = 'public'",
      );
      let dump = '';
      for (const { table_name: name } of tables)
        dump += JSON.stringify(await world.run(`select * from "${name}"`));
      expect(dump).toContain(hashOf(person.token));
      expect(dump).not.toContain(person.token);
    }));

  it('nobody disables the own account, and the last administrator stays', () =>
    withAccounts(engine, async (world) => {
      const { accounts } = world;
      const first = await firstAdministrator(world);
      const second = await invited(world, first, 'administrator');
      const [one, two] = [await first.actor(), await second.actor()];
      await expect(accounts.setDisabled(one, first.id, 1, true)).rejects.toMatchObject({
        extras: { reason: 'own-account' },
      });
      const results = await Promise.allSettled([
        accounts.setDisabled(one, second.id, 1, true),
        accounts.setDisabled(two, first.id, 1, true),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }));

  it('a personal link moves from the address into the cookie and opens one questionnaire', () =>
    withAccounts(engine, async (world) => {
      const { accounts, links } = world;
      const token = 'personal-link-0123456789abcdef0123456789';
      links.set(hashOf(token), '0123456789abcdef');
      const mount = createAccountMounts(accounts).find(({ matches }) => matches(`/answer/${token}`));
      const answer = await mount?.handle(requestOf(accounts, null, `/answer/${token}`));
      expect(answer?.status).toBe(303);
      expect(answer?.headers.get('location')).toBe('/workspace/recipients/0123456789abcdef/answer');
      expect(answer?.headers.get('cache-control')).toBe('no-store');
      expect(answer?.headers.get('referrer-policy')).toBe('no-referrer');
      const cookie = cookiePair(answer?.headers.get('set-cookie') ?? '');
      const request = new Request(publicAddress, { headers: { cookie } });
      expect(await accounts.actorOf(request)).toMatchObject({
        id: 'link:0123456789abcdef',
        kind: 'link',
        recipient: '0123456789abcdef',
      });
      links.clear();
      expect((await accounts.actorOf(request)).kind).toBe('anonymous');
      await expect(accounts.enterByLink(token)).rejects.toMatchObject({ kind: 'not-found' });
    }));
});

describe('cookies', () => {
  it('are __Host-, Secure, HttpOnly and Lax on https and on this machine', () => {
    for (const address of ['https://atlas.test', 'http://127.0.0.1:3000', 'http://localhost:3000']) {
      const cookie = createCookies(new URL(address)).session({ token: 't'.repeat(43), stage: 'open' });
      expect(cookie).toMatch(
        /^__Host-atlas-session=t{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/,
      );
    }
    const plain = createCookies(new URL('http://atlas.test')).session({
      token: 't'.repeat(43),
      stage: 'open',
    });
    expect(plain).toMatch(/^atlas-session=t{43}; .*HttpOnly; SameSite=Lax$/);
  });

  it('without the prefix, or twice, count for nothing', () => {
    const cookies = createCookies(publicAddress);
    const read = (cookie: string) =>
      cookies.read(new Request(publicAddress, { headers: { cookie } })).session;
    const token = 't'.repeat(43);
    expect(read(`__Host-atlas-session=${token}`)).toBe(token);
    expect(read(`atlas-session=${token}`)).toBeNull();
    expect(read(`__Host-atlas-session=${token}; __Host-atlas-session=${'u'.repeat(43)}`)).toBeNull();
  });
});

describe('changing requests', () => {
  const post = (headers: Record<string, string>) =>
    new Request('http://127.0.0.1:3000/account', { method: 'POST', headers });

  it.each([
    { origin: 'http://127.0.0.1:3000' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
  ])('pass from a page of ours: %j', (headers) => {
    expect(() => refuseForeignOrigin(post(headers as Record<string, string>))).not.toThrow();
  });

  it.each([
    {},
    { origin: 'null' },
    { origin: 'https://elsewhere.test' },
    { origin: 'http://127.0.0.1:3001' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.test' },
  ])('are refused from elsewhere: %j', (headers) => {
    expect(() => refuseForeignOrigin(post(headers as Record<string, string>))).toThrow(
      /did not come from a page/,
    );
  });

  it('may read from anywhere', () => {
    expect(() => refuseForeignOrigin(new Request('http://127.0.0.1:3000/account'))).not.toThrow();
  });
});
