/**
 * E-mail and name of an account are kept until a day; after it they go, and what was done stays under the id. Decisions and
 * submissions keep the name that was frozen with them. Must never take the last administrator.
 */
import { system } from '../../domain/access/actor.ts';
import type { AccountStore } from './account-ports.ts';

const action = 'account.anonymise';

/** The nightly tidying; gives the number of accounts that lost their contacts. Repeating is harmless. */
export async function forgetContacts({ store }: { readonly store: AccountStore }): Promise<number> {
  let forgotten = 0;
  for (const id of await store.accountsPastKeeping()) if (await forgetOne(store, id)) forgotten += 1;
  return forgotten;
}

/** Judged again inside the transaction: meanwhile the person may have signed in. */
function forgetOne(store: AccountStore, id: string): Promise<boolean> {
  return store.change(async (queries) => {
    const account = await queries.lockAccount(id);
    if (!account || !(await queries.accountsPastKeeping()).includes(id)) return false;
    if (account.role === 'administrator') {
      const left = (await queries.lockAdministrators()).filter((one) => one !== id);
      if (left.length === 0) return false;
    }
    await queries.anonymise(id, system.id);
    const sessions = await queries.revokeSessions({ account: id }, action);
    const detail = { reason: 'kept until', keptUntil: account.keepUntil, sessions };
    await queries.audit({
      actor: system.id,
      action,
      object: `account:${id}`,
      detail,
      address: null,
      outcome: 'done',
    });
    return true;
  });
}
