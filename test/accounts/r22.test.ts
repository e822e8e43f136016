/** R22: names, e-mails, passwords and tokens never reach the log, the audit log or a problem. The control logs a request's body. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { createAccountMounts } from '../../src/web/site/accounts-edge.ts';
import { written } from '../written.ts';
import {
  codeOf,
  comeBy,
  enrol,
  firstAdministrator,
  invited,
  requestOf,
  stranger,
  withAccounts,
} from './fixture.ts';

const canary = {
  email: 'canary-mailbox@office.test',
  name: 'Canary Name',
  password: 'canary password sentence',
  next: 'canary second sentence',
};

const found = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => secret !== '' && text.toLowerCase().includes(secret.toLowerCase()));

describe.each(testEngines)('R22 on %s', (engine) => {
  it('no secret in console, audit log or problems, through every path of accounts', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const secrets: string[] = Object.values(canary);
      const problems: string[] = [];
      const fails = async (work: Promise<unknown>) => {
        const error = await work.then(
          () => null,
          (caught) => caught,
        );
        expect(error, 'this was meant to fail').not.toBeNull();
        problems.push(JSON.stringify(error.document?.('/x') ?? String(error)));
      };
      const output = await written(async () => {
        const administrator = await firstAdministrator(world);
        const by = () => administrator.actor();
        const rights = { role: 'analyst', federalSubjects: [], clusters: [], inn: null } as const;
        const link = await accounts.invite(await by(), { email: canary.email, name: canary.name, ...rights });
        const token = link.path.split('/').at(-1) ?? '';
        secrets.push(token);
        await fails(accounts.invite(await by(), { email: canary.email, ...rights }));
        await fails(accounts.acceptInvitation(stranger, token, { name: canary.name, password: 'short' }));
        const input = { name: canary.name, password: canary.password };
        const entrance = await accounts.acceptInvitation(stranger, token, input);
        await fails(accounts.acceptInvitation(stranger, token, input));
        const person = await enrol(world, canary.email, entrance);
        secrets.push(entrance.token, person.token, person.secret, ...person.codes);
        await fails(accounts.signIn(stranger, canary.email, canary.next));
        world.clock.shift = 90_000;
        const waiting = await accounts.signIn(stranger, canary.email, canary.password);
        const visitor = { ...stranger, token: waiting.token };
        await fails(accounts.passSecondFactor(visitor, '000000'));
        const open = await accounts.passSecondFactor(visitor, codeOf(world, person.secret));
        secrets.push(waiting.token, open.token);
        const actor = await person.actor();
        await accounts.rename(actor, canary.name);
        await fails(accounts.changePassword(actor, visitor, { present: canary.next, password: canary.next }));
        await accounts.changePassword(actor, visitor, { present: canary.password, password: canary.next });
        for (let index = 0; index < 6; index += 1)
          await accounts.signIn(stranger, canary.email, canary.password).catch(() => null);
        await fails(accounts.signIn(stranger, canary.email, canary.next));
        await accounts.changeRights(await by(), person.id, 1, { ...rights, role: 'auditor' });
        await fails(accounts.changeRights(await by(), person.id, 1, rights));
        const mount = createAccountMounts(accounts).find(({ matches }) => matches('/answer/unknown'));
        const dead = await mount?.handle(requestOf(accounts, null, `/answer/${token}`));
        expect(dead?.headers.get('location')).toBe('/sign-in?refused=link');
        expect(dead?.headers.get('set-cookie')).toBeNull();
        await accounts.anonymiseAccount(await by(), person.id);
        const left = await run('select * from account, account_role, account_session where account.id = $1', [
          person.id,
        ]);
        expect(found(JSON.stringify(left), Object.values(canary))).toEqual([]);
      });
      const audit = JSON.stringify(await run('select * from audit_entry'));
      expect(audit.length).toBeGreaterThan(2000);
      expect(found(output, secrets)).toEqual([]);
      expect(found(audit, secrets)).toEqual([]);
      expect(found(problems.join('\n'), secrets)).toEqual([]);
    }));

  it('the control, a log of the body, is found', async () => {
    const body = JSON.stringify({ email: canary.email, password: canary.password });
    const output = await written(async () => console.log(body));
    expect(found(output, Object.values(canary))).toEqual([canary.email, canary.password]);
  });

  it('names and e-mails carry a purpose and a day, and go when the person leaves', () =>
    withAccounts(engine, async (world) => {
      const { accounts, run } = world;
      const administrator = await firstAdministrator(world);
      const auditor = await invited(world, administrator, 'auditor', canary.email);
      const [row] = await run(
        'select purpose, keep_until > current_date + 1000 as is_dated from account where id = $1',
        [auditor.id],
      );
      expect(row).toEqual({ purpose: 'account of the workspace', is_dated: true });
      await accounts.anonymiseAccount(await administrator.actor(), auditor.id);
      const [left] = await run('select email, name, password_hash from account where id = $1', [auditor.id]);
      expect(left).toEqual({ email: null, name: '', password_hash: null });
      // The e-mail is free again, for a new account with a new id.
      const link = await accounts.invite(await administrator.actor(), {
        email: canary.email,
        role: 'auditor',
        federalSubjects: [],
        clusters: [],
        inn: null,
      });
      expect(link.account).not.toBe(auditor.id);
      await comeBy(accounts, link.path);
    }));
});
