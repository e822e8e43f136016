/** Coming by invitation, signing in, the second factor to the end with codes of an independent authenticator, and the limits. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { attemptLimits } from '../../src/flows/accounts/attempt-limit.ts';
import {
  actorWith,
  codeOf,
  comeBy,
  firstAdministrator,
  invited,
  password,
  requestOf,
  stranger,
  withAccounts,
} from './fixture.ts';

const problem = (kind: string, reason?: string) =>
  expect.objectContaining({
    name: 'Problem',
    kind,
    ...(reason ? { extras: expect.objectContaining({ reason }) } : {}),
  });

describe.each(testEngines)('accounts on %s', (engine) => {
  it('are invited by a link that works once, expires, and stands in the database as a hash', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const administrator = await firstAdministrator(world);
      const actor = await administrator.actor();
      expect(actor).toMatchObject({ kind: 'administrator', hasSecondFactor: true });
      const input = {
        email: ' Officer@Subject.test ',
        role: 'federal-subject-officer',
        federalSubjects: ['RU-SVE'],
        clusters: ['ignored-for-this-role'],
        inn: null,
      } as const;
      const first = await accounts.invite(actor, input);
      await expect(accounts.invite(actor, input)).rejects.toEqual(problem('invalid-input', 'email-taken'));
      const link = await accounts.renewInvitation(actor, first.account);
      await expect(comeBy(accounts, first.path)).rejects.toEqual(
        problem('invalid-input', 'expired-invitation'),
      );
      const token = link.path.split('/').at(-1) ?? '';
      expect(Buffer.from(token, 'base64url').length).toBe(32);
      const rows = await run('select * from account_invitation');
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(await accounts.invitation(token)).toMatchObject({ email: 'officer@subject.test' });

      const results = await Promise.allSettled([comeBy(accounts, link.path), comeBy(accounts, link.path)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await accounts.invitation(token)).toBeNull();
      const entrance = results.find((result) => result.status === 'fulfilled')?.value;
      expect(await actorWith(accounts, entrance?.token ?? '')).toMatchObject({
        kind: 'federal-subject-officer',
        federalSubjects: ['RU-SVE'],
        clusters: [],
      });

      const again = await accounts.renewInvitation(actor, link.account);
      await run(
        "update account_invitation set expires_at = now() - interval '1 second' where accepted_at is null",
      );
      await expect(comeBy(accounts, again.path)).rejects.toEqual(
        problem('invalid-input', 'expired-invitation'),
      );
    }));

  it('sign in with password and code; a code opens once, a backup code once, a wrong one never', () =>
    withAccounts(engine, async (world) => {
      const { accounts, clock, run } = world;
      const person = await firstAdministrator(world);
      const enter = () => accounts.signIn(stranger, person.email.toUpperCase(), password);
      const waiting = await enter();
      expect(waiting.stage).toBe('second-factor');
      const visitor = { ...stranger, token: waiting.token };
      expect((await actorWith(accounts, waiting.token)).kind).toBe('anonymous');
      // The code of enrolment was taken: it does not open again, the next one does.
      await expect(accounts.passSecondFactor(visitor, codeOf(world, person.secret))).rejects.toEqual(
        problem('invalid-input', 'wrong-code'),
      );
      clock.shift = 60_000;
      const code = codeOf(world, person.secret);
      const entrance = await accounts.passSecondFactor(visitor, code);
      expect(entrance).toMatchObject({ stage: 'open', mustEnrol: false });
      expect(await actorWith(accounts, entrance.token)).toMatchObject({
        kind: 'administrator',
        hasSecondFactor: true,
      });
      expect((await actorWith(accounts, waiting.token)).kind).toBe('anonymous');
      const other = { ...stranger, token: (await enter()).token };
      await expect(accounts.passSecondFactor(other, code)).rejects.toEqual(
        problem('invalid-input', 'wrong-code'),
      );
      const [backup = ''] = person.codes;
      expect((await accounts.passSecondFactor(other, backup.toLowerCase())).stage).toBe('open');
      const third = { ...stranger, token: (await enter()).token };
      await expect(accounts.passSecondFactor(third, backup)).rejects.toEqual(
        problem('invalid-input', 'wrong-code'),
      );
      const stored = JSON.stringify(await run('select * from account, account_backup_code'));
      expect(stored).not.toContain(person.secret);
      expect(stored).not.toContain(backup.replaceAll('-', ''));
      expect(stored).not.toContain(password);
    }));

  it('answer the same for an unknown e-mail and a wrong password, after the same work', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const person = await firstAdministrator(world);
      const fail = async (email: string) => {
        const start = performance.now();
        const error = await accounts.signIn(stranger, email, 'not the password').catch((caught) => caught);
        return { took: performance.now() - start, said: JSON.stringify(error.document()) };
      };
      const [known, unknown] = [[] as number[], [] as number[]];
      const said = new Set<string>();
      for (let round = 0; round < 4; round += 1) {
        const one = await fail(person.email);
        const two = await fail('nobody@nowhere.test');
        known.push(one.took);
        unknown.push(two.took);
        said.add(one.said).add(two.said);
      }
      expect(said.size).toBe(1);
      const ratio = Math.min(...unknown) / Math.min(...known);
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
      const entries = await run("select object, outcome from audit_entry where outcome = 'refused'");
      expect(new Set(entries.map(({ object }) => object))).toEqual(
        new Set([`account:${person.id}`, 'account:unknown']),
      );
    }));

  it('stop guessing after five failures per account and twenty per address, also many at once', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const person = await firstAdministrator(world);
      const guesses = Array.from({ length: 12 }, (_, index) =>
        accounts
          .signIn({ ...stranger, address: `198.51.100.${index}` }, person.email, `guess number ${index}`)
          .catch((error) => error),
      );
      const kinds = (await Promise.all(guesses)).map((error) => error.kind);
      expect(kinds.filter((kind) => kind === 'invalid-input')).toHaveLength(attemptLimits.perAccount);
      const refused = await accounts.signIn(stranger, person.email, password).catch((error) => error);
      expect(refused.document()).toMatchObject({
        status: 429,
        detail: expect.stringMatching(/^Too many.*min\.$/),
      });
      expect(refused.extras.retryAfter).toBeGreaterThan(800);
      expect(refused.extras.retryAfter).toBeLessThanOrEqual(900);
      await run("update sign_in_attempt set at = at - interval '16 minutes'");
      expect((await accounts.signIn(stranger, person.email, password)).stage).toBe('second-factor');

      const spray = { ...stranger, address: '203.0.113.9' };
      for (let index = 0; index < attemptLimits.perAddress; index += 1)
        await accounts
          .signIn(spray, `someone-${index}@office.test`, 'password of everybody')
          .catch(() => null);
      const last = await accounts.signIn(spray, person.email, password).catch((error) => error);
      expect(last.kind).toBe('too-many-requests');
      expect((await accounts.signIn(stranger, person.email, password)).stage).toBe('second-factor');
    }));

  it('let a code be guessed five times and no more', () =>
    withAccounts(engine, async (world) => {
      const { accounts } = world;
      const person = await firstAdministrator(world);
      world.clock.shift = 60_000;
      const { token } = await accounts.signIn(stranger, person.email, password);
      const right = codeOf(world, person.secret);
      const wrong = right === '123456' ? '654321' : '123456';
      for (let index = 0; index < 5; index += 1)
        await expect(accounts.passSecondFactor({ ...stranger, token }, wrong)).rejects.toEqual(
          problem('invalid-input', 'wrong-code'),
        );
      await expect(accounts.passSecondFactor({ ...stranger, token }, right)).rejects.toEqual(
        problem('too-many-requests'),
      );
    }));

  it('refuse passwords that are short, common or the name', () =>
    withAccounts(engine, async (world) => {
      const { accounts } = world;
      const link = await accounts.createAdministrator({
        email: 'long-mailbox-name@office.test',
        name: 'One',
      });
      const attempt = (chosen: string) => comeBy(accounts, link.path, chosen);
      await expect(attempt('short')).rejects.toEqual(problem('invalid-input', 'short-password'));
      await expect(attempt('qwertyuiop12')).rejects.toEqual(problem('invalid-input', 'common-password'));
      await expect(attempt('ЙЦУКЕН123456')).rejects.toEqual(problem('invalid-input', 'common-password'));
      await expect(attempt('long-mailbox-name')).rejects.toEqual(
        problem('invalid-input', 'password-is-name'),
      );
      expect((await attempt(password)).mustEnrol).toBe(true);
    }));

  it('are refused what their role does not allow, and before the second factor everything', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const administrator = await firstAdministrator(world);
      const auditor = await invited(world, administrator, 'auditor');
      expect(await accounts.accounts(await auditor.actor())).toHaveLength(2);
      const target = administrator.id;
      const asAuditor = await auditor.actor();
      await expect(accounts.renewInvitation(asAuditor, target)).rejects.toEqual(problem('forbidden'));
      const second = await accounts.createAdministrator({
        email: 'second@administration.test',
        name: 'Second',
      });
      const { token } = await comeBy(accounts, second.path);
      expect((await actorWith(accounts, token)).kind).toBe('anonymous');
      const fresh = await accounts.enrollingActorOf(requestOf(accounts, token));
      expect(fresh.hasSecondFactor).toBe(false);
      await expect(accounts.accounts(fresh)).rejects.toEqual(problem('forbidden'));
      const [entry] = await run("select * from audit_entry where actor = $1 and outcome = 'refused'", [
        auditor.id,
      ]);
      expect(entry).toMatchObject({
        action: 'account.manage',
        object: `account:${target}`,
        address: '192.0.2.7',
      });
    }));
});
