/**
 * Only a database that was marked while it was empty waives the second factor. The mark cannot come later, cannot be taken away, and
 * nothing but the mark does it.
 */
import { describe, expect, it } from 'vitest';
import { createDemonstrationStore } from '../../src/adapters/store/demonstration.queries.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { Role } from '../../src/domain/access/actor.ts';
import { actorWith, comeBy, firstAdministrator, type World, withAccounts } from '../accounts/fixture.ts';

const strict: readonly Role[] = ['analyst', 'ministry-officer', 'commission-member', 'administrator'];

/** What a session of a newcomer of this role is, before any second factor. */
async function enteredAs(world: World, role: Role): Promise<{ kind: string; mustEnrol: boolean }> {
  const link = await world.accounts.createAdministrator({ email: `${role}@office.test`, name: 'Somebody' });
  await world.run('update account_role set role = $1 where account = $2', [role, link.account]);
  const { token, mustEnrol } = await comeBy(world.accounts, link.path);
  return { kind: (await actorWith(world.accounts, token)).kind, mustEnrol };
}

describe.each(testEngines)('the second factor on %s', (engine) => {
  it('is demanded of every strict role where the database is no demonstration', () =>
    withAccounts(engine, async (world) => {
      for (const role of strict)
        expect(await enteredAs(world, role), role).toEqual({ kind: 'anonymous', mustEnrol: true });
    }));

  it('is waived in a database that was marked while it was empty', () =>
    withAccounts(engine, async (world) => {
      await createDemonstrationStore(world.database).mark(1);
      for (const role of strict)
        expect(await enteredAs(world, role), role).toEqual({ kind: role, mustEnrol: false });
    }));

  it('cannot be waived later: neither by the store nor by hand', () =>
    withAccounts(engine, async (world) => {
      const administrator = await firstAdministrator(world);
      const demonstration = createDemonstrationStore(world.database);
      expect(await demonstration.isEmpty()).toBe(false);
      await expect(demonstration.mark(1)).rejects.toThrow(/cannot become a demonstration/);
      await expect(world.run('insert into demonstration (seed) values (1)')).rejects.toThrow(/holds data/);
      await expect(demonstration.empty()).rejects.toThrow(/only a demonstration/);
      expect(await demonstration.state()).toBe('none');
      expect((await administrator.actor()).kind).toBe('administrator');
      expect(await enteredAs(world, 'analyst')).toEqual({ kind: 'anonymous', mustEnrol: true });
    }));

  it('a mark stays for ever, and only emptying takes it away with everything else', () =>
    withAccounts(engine, async (world) => {
      const demonstration = createDemonstrationStore(world.database);
      await demonstration.mark(1);
      await expect(world.run('delete from demonstration')).rejects.toThrow();
      await expect(world.run('update demonstration set seed = 2')).rejects.toThrow();
      expect(await demonstration.state()).toBe('unfinished');
      await demonstration.markFilled();
      expect(await demonstration.state()).toBe('filled');
      await demonstration.empty();
      await expect(world.run('select 1 from account')).rejects.toThrow(/does not exist/);
    }));
});
