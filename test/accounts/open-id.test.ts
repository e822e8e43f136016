/** The whole exchange with a real OpenID provider: PKCE, state, nonce, and only people who were invited. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenIdProvider } from '../../src/adapters/external/accounts/open-id-provider.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { AccountFlows } from '../../src/flows/accounts/account-flows.ts';
import { openIdReturnPath, safeReturn } from '../../src/flows/accounts/open-id.ts';
import { createAccountMounts } from '../../src/web/site/accounts-edge.ts';
import {
  actorWith,
  cookiePair,
  firstAdministrator,
  invited,
  publicAddress,
  requestOf,
  withAccounts,
} from './fixture.ts';
import { client, goThrough, type OpenIdServer, startOpenIdServer } from './open-id-server.ts';

let server: OpenIdServer;
beforeAll(async () => {
  server = await startOpenIdServer(new URL(openIdReturnPath, publicAddress).href);
});
afterAll(() => server.close());

const provider = () => createOpenIdProvider({ issuer: server.issuer, ...client });

function mounts(accounts: AccountFlows) {
  const list = createAccountMounts(accounts);
  return (path: string, cookie = ''): Promise<Response> => {
    const { pathname } = new URL(path, publicAddress);
    const mount = list.find(({ matches }) => matches(pathname));
    if (!mount) throw new Error(`nothing is mounted at ${path}`);
    return mount.handle(requestOf(accounts, null, path, { headers: cookie ? { cookie } : {} }));
  };
}

/** Out, through the provider as that person, and back. */
async function round(accounts: AccountFlows, person: string, to = '/workspace') {
  const visit = mounts(accounts);
  const out = await visit(`/sign-in/openid?to=${encodeURIComponent(to)}`);
  const location = out.headers.get('location') ?? '';
  const cookie = cookiePair(out.headers.get('set-cookie') ?? '');
  const back = await goThrough(location, person, openIdReturnPath);
  const come = (changed: Readonly<Record<string, string>> = {}, sent = cookie) => {
    const address = new URL(back);
    for (const [name, value] of Object.entries(changed)) address.searchParams.set(name, value);
    return visit(address.pathname + address.search, sent);
  };
  return { location: new URL(location), cookie, come };
}

const sessionOf = (response: Response) =>
  /^__Host-atlas-session=([\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? null;

describe.each(testEngines)('sign-in through OpenID on %s', (engine) => {
  it('lets an invited person in by the verified e-mail, once per answer, and keeps the invitation single', () =>
    withAccounts(
      engine,
      async (world) => {
        const { accounts, run } = world;
        const administrator = await firstAdministrator(world);
        const link = await accounts.invite(await administrator.actor(), {
          email: 'auditor@office.test',
          role: 'auditor',
          federalSubjects: [],
          clusters: [],
          inn: null,
        });
        server.people.set('auditor-1', { email: 'Auditor@Office.test', email_verified: true });
        const { location, come } = await round(accounts, 'auditor-1', '/en/audit-log?outcome=refused');
        expect(Object.fromEntries(location.searchParams)).toMatchObject({
          response_type: 'code',
          code_challenge_method: 'S256',
          code_challenge: expect.stringMatching(/^[\w-]{43}$/),
          nonce: expect.stringMatching(/^[\w-]{43}$/),
          state: expect.stringMatching(/^[\w-]{43}$/),
        });
        const answer = await come();
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toBe('/en/audit-log?outcome=refused');
        const token = sessionOf(answer);
        expect(await actorWith(accounts, token)).toMatchObject({ kind: 'auditor', id: link.account });
        expect(await accounts.invitation(link.path.split('/').at(-1) ?? '')).toBeNull();

        const repeated = await come();
        expect(repeated.headers.get('location')).toBe('/sign-in?refused=openid');
        expect(sessionOf(repeated)).toBeNull();

        // From now on it is the identity that counts, not the e-mail.
        server.people.set('auditor-1', { email: 'moved@elsewhere.test', email_verified: true });
        expect(sessionOf(await (await round(accounts, 'auditor-1')).come())).not.toBeNull();
        server.people.set('auditor-2', { email: 'auditor@office.test', email_verified: true });
        expect(sessionOf(await (await round(accounts, 'auditor-2')).come())).toBeNull();

        await accounts.setDisabled(await administrator.actor(), link.account, 1, true);
        expect(sessionOf(await (await round(accounts, 'auditor-1')).come())).toBeNull();
        const rounds = await run('select * from openid_round');
        expect(rounds).toEqual([]);
      },
      provider(),
    ));

  it('refuses strangers, unverified e-mails, expired invitations, forged states and other browsers', () =>
    withAccounts(
      engine,
      async (world) => {
        const { accounts, run } = world;
        const administrator = await firstAdministrator(world);
        const actor = await administrator.actor();
        const rights = { role: 'auditor', federalSubjects: [], clusters: [], inn: null } as const;
        await accounts.invite(actor, { email: 'late@office.test', ...rights });
        await run("update account_invitation set expires_at = now() - interval '1 minute'");
        await accounts.invite(actor, { email: 'unverified@office.test', ...rights });
        await accounts.invite(actor, { email: 'good@office.test', ...rights });
        server.people.set('stranger', { email: 'stranger@elsewhere.test', email_verified: true });
        server.people.set('late', { email: 'late@office.test', email_verified: true });
        server.people.set('unverified', { email: 'unverified@office.test', email_verified: false });
        server.people.set('good', { email: 'good@office.test', email_verified: true });
        for (const person of ['stranger', 'late', 'unverified']) {
          const answer = await (await round(accounts, person)).come();
          expect(answer.headers.get('location'), person).toBe('/sign-in?refused=openid');
          expect(sessionOf(answer), person).toBeNull();
        }
        const forgeries: readonly Readonly<Record<string, string>>[] = [
          { state: 'x'.repeat(43) },
          { code: 'y'.repeat(43) },
        ];
        for (const forged of forgeries)
          expect(sessionOf(await (await round(accounts, 'good')).come(forged))).toBeNull();
        const [one, other] = [await round(accounts, 'good'), await round(accounts, 'good')];
        expect(sessionOf(await one.come({}, ''))).toBeNull();
        expect(sessionOf(await other.come({}, one.cookie))).toBeNull();
        expect(await run('select * from account_identity')).toEqual([]);
        expect(sessionOf(await (await round(accounts, 'good')).come())).not.toBeNull();
        const refusals = await run(
          "select detail from audit_entry where outcome = 'refused' and action = 'session.open'",
        );
        expect(refusals).toHaveLength(7);
      },
      provider(),
    ));

  it('asks for the second factor of the account all the same', () =>
    withAccounts(
      engine,
      async (world) => {
        const { accounts } = world;
        const administrator = await firstAdministrator(world);
        const analyst = await invited(world, administrator, 'analyst');
        server.people.set('analyst', { email: analyst.email, email_verified: true });
        const answer = await (await round(accounts, 'analyst')).come();
        expect(answer.headers.get('location')).toBe('/sign-in?to=%2Fworkspace');
        const token = sessionOf(answer);
        expect((await actorWith(accounts, token)).kind).toBe('anonymous');
      },
      provider(),
    ));
});

describe('an OpenID provider that fails', () => {
  it('that refuses, hangs or speaks for another is an answer within seconds', async () => {
    const behaviours: Record<string, (end: (body: string) => void) => void> = {
      hang: () => undefined,
      garbage: (end) => end('<html>'),
      foreign: (end) => end(JSON.stringify({ issuer: 'https://elsewhere.test' })),
    };
    let behaviour = 'hang';
    const broken = createServer((_request, response) =>
      behaviours[behaviour]?.((body) => response.end(body)),
    );
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const ask = () =>
      createOpenIdProvider({ issuer, ...client, timeoutMs: 300 }).authorizationAddress({
        state: 's',
        nonce: 'n',
        verifier: 'v',
        redirectTo: publicAddress.href,
      });
    for (behaviour of Object.keys(behaviours))
      await expect(ask()).rejects.toMatchObject({ kind: 'not-ready' });
    broken.closeAllConnections();
    await new Promise((resolve) => broken.close(resolve));
    await expect(ask()).rejects.toMatchObject({ kind: 'not-ready' });
  });

  it('is not taken over plain http from elsewhere', () => {
    expect(() => createOpenIdProvider({ issuer: 'http://id.elsewhere.test', ...client })).toThrow(/https/);
  });

  it('never sends people away from this site', () => {
    for (const path of ['//elsewhere.test', 'https://elsewhere.test', '/\\elsewhere.test', '/a\nb', '', null])
      expect(safeReturn(path)).toBe('/workspace');
    expect(safeReturn('/en/account?done=1')).toBe('/en/account?done=1');
  });
});
