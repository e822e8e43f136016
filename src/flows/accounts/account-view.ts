/** An account without what nobody needs to see: no hash, no secret. */
import type { AccountView } from './account-flows.ts';
import type { StoredAccount } from './account-ports.ts';

export function viewOf(account: StoredAccount): AccountView {
  const { id, email, name, keepUntil, role, federalSubjects, clusters, inn } = account;
  const { isDisabled, hasSecondFactor, version } = account;
  return {
    id,
    email,
    name,
    keepUntil,
    role,
    federalSubjects,
    clusters,
    inn,
    isDisabled,
    hasSecondFactor,
    version,
    state: stateOf(account),
  };
}

function stateOf(account: StoredAccount): AccountView['state'] {
  if (account.anonymisedAt !== null) return 'left';
  if (account.isDisabled) return 'disabled';
  return account.joinedAt === null ? 'invited' : 'active';
}
