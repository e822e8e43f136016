/** Reads role and objects from a form. What the role does not need is dropped by the flow, what is wrong is refused by it. */
import type { Role } from '../../domain/access/actor.ts';
import type { Rights } from '../../flows/accounts/account-ports.ts';

export function rightsFrom(form: FormData): Rights {
  const inn = String(form.get('inn') ?? '').trim();
  return {
    role: String(form.get('role') ?? '') as Role,
    federalSubjects: form.getAll('federalSubjects').map(String),
    clusters: form.getAll('clusters').map(String),
    inn: inn === '' ? null : inn,
  };
}
