/** Contacts past their day: gone from every table but the frozen names of decisions; in the log; nobody else touched. */
import { describe, expect, it } from 'vitest';
import { createAccountStore } from '../../src/adapters/store/accounts.queries.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import { openSampleWave } from '../../src/adapters/store/survey-sample.ts';
import { forgetContacts } from '../../src/flows/accounts/forget-contacts.ts';
import { hashAnswers } from '../../src/flows/survey/hash-answers.ts';
import { firstAdministrator, invited, type World, withAccounts } from './fixture.ts';

const until = (world: World, id: string, day: string) =>
  world.run(
    `update account set keep_until = (now() at time zone 'Europe/Moscow')::date + $2::int where id = $1`,
    [id, day],
  );

describe.each(testEngines)('contacts past their day on %s', (engine) => {
  it('go, with sessions and addresses of letters; the last day still counts; the name on a decision stays', () =>
    withAccounts(engine, async (world) => {
      const store = createAccountStore(world.database);
      const survey = createSurveyStore(world.database);
      const administrator = await firstAdministrator(world);
      const gone = await invited(world, administrator, 'analyst', 'gone@office.test');
      const lastDay = await invited(world, administrator, 'auditor', 'last-day@office.test');
      const actor = { ...(await gone.actor()), name: 'Frozen name' };
      const [recipient = ''] = await openSampleWave(survey, 1);
      await survey.insertSubmission({
        id: '1'.repeat(16),
        recipient,
        answers: {},
        answersSha256: hashAnswers({}),
        findings: [],
        attachments: [],
        submittedBy: 'me',
        submittedName: 'Me',
        isLate: false,
      });
      await survey.insertDecision('1'.repeat(16), 'returned', 'why', 0, actor);
      await survey.updateRecipient(recipient, null, { state: 'returned' });
      await until(world, gone.id, '-1');
      await until(world, lastDay.id, '0');
      expect(await forgetContacts({ store })).toBe(1);
      expect(await forgetContacts({ store })).toBe(0);
      expect((await gone.actor()).kind).toBe('anonymous');
      expect((await lastDay.actor()).kind).toBe('auditor');
      const [row] = await world.run(
        'select email, name, password_hash, totp_secret from account where id = $1',
        [gone.id],
      );
      expect(row).toEqual({ email: null, name: '', password_hash: null, totp_secret: null });
      for (const table of ['account', 'account_session', 'outbox', 'audit_entry', 'account_invitation'])
        expect(JSON.stringify(await world.run(`select * from ${table}`)), table).not.toContain('gone@office');
      expect(await world.run('select by_name from submission_decision')).toEqual([
        { by_name: 'Frozen name' },
      ]);
      const log = await world.run(`select actor, object, detail ->> 'reason' as reason from audit_entry
        where action = 'account.anonymise'`);
      expect(log).toEqual([{ actor: 'system', object: `account:${gone.id}`, reason: 'kept until' }]);
      expect(await checkIntegrity(world.database.db)).toEqual([]);
    }));

  it('of the last administrator stay, whatever the day', () =>
    withAccounts(engine, async (world) => {
      const store = createAccountStore(world.database);
      const administrator = await firstAdministrator(world);
      await until(world, administrator.id, '-400');
      expect(await forgetContacts({ store })).toBe(0);
      const second = await invited(world, administrator, 'administrator', 'second@office.test');
      expect(await forgetContacts({ store })).toBe(1);
      expect((await second.actor()).kind).toBe('administrator');
    }));

  it('stay where the person signs in between the list and the deed', () =>
    withAccounts(engine, async (world) => {
      const store = createAccountStore(world.database);
      const person = await invited(world, await firstAdministrator(world), 'auditor');
      await until(world, person.id, '-1');
      const late = {
        ...store,
        accountsPastKeeping: async () => {
          const found = await store.accountsPastKeeping();
          await store.updateAccount(person.id, { used: true });
          return found;
        },
      };
      expect(await forgetContacts({ store: late })).toBe(0);
      expect((await person.actor()).kind).toBe('auditor');
    }));
});
