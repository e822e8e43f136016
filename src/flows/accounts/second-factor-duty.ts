/** Whose role demands a second factor. Such a session opens the page of enrolment and nothing else. */
import type { Actor, Role } from '../../domain/access/actor.ts';

const roles: readonly Role[] = ['analyst', 'ministry-officer', 'commission-member', 'administrator'];

export const demandsSecondFactor = (role: string) => (roles as readonly string[]).includes(role);

/** True where this session must enrol before anything else. */
export const mustEnrol = (actor: Pick<Actor, 'kind' | 'hasSecondFactor'>) =>
  demandsSecondFactor(actor.kind) && !actor.hasSecondFactor;
