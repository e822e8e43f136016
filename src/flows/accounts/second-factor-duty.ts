/**
 * Whose role demands a second factor. Such a session opens the page of enrolment and nothing else. A demonstration, where a visitor is to
 * look around at once and nothing is worth stealing, demands none; whether a database is one, only the database itself says: must never
 * take that from a setting, a request or a caller.
 */
import type { Actor, Role } from '../../domain/access/actor.ts';
import type { AccountQueries } from './account-ports.ts';

const roles: readonly Role[] = ['analyst', 'ministry-officer', 'commission-member', 'administrator'];

const demandsSecondFactor = (role: string) => (roles as readonly string[]).includes(role);

/** True where this session must enrol before anything else. */
export async function mustEnrol(
  queries: Pick<AccountQueries, 'isDemonstration'>,
  { kind, hasSecondFactor }: Pick<Actor, 'kind' | 'hasSecondFactor'>,
): Promise<boolean> {
  return demandsSecondFactor(kind) && !hasSecondFactor && !(await queries.isDemonstration());
}
