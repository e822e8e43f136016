/**
 * Limits guessing, in the database, so that a restart or a second process changes nothing. An attempt is counted before the password is
 * looked at: many at once do not pass together. Must never tell whether an account exists.
 */
import { createHash } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';
import type { AccountParts } from './account-parts.ts';
import type { AccountQueries } from './account-ports.ts';

export const attemptLimits = { windowMinutes: 15, perAccount: 5, perAddress: 20 } as const;

/** What is being tried: an e-mail, the code of an account, a password inside a session. */
export interface Target {
  readonly kind: 'e-mail' | 'second-factor' | 'present-password';
  readonly value: string;
  /** For the audit log. */
  readonly actor: string;
  readonly action: string;
  readonly object: string;
}

/** Counts an attempt; `succeed` inside the transaction of what it opened takes it back. Throws Problem too-many-requests. */
export async function countAttempt(
  { store }: AccountParts,
  target: Target,
  address: string | null,
): Promise<{ succeed(queries: AccountQueries): Promise<void> }> {
  const limits = new Map<string, number>([[keyOf(target.kind, target.value), attemptLimits.perAccount]]);
  if (address !== null) limits.set(keyOf('address', address), attemptLimits.perAddress);
  const outcome = await store.change(async (queries) => {
    const failures = await queries.countFailures([...limits.keys()], attemptLimits.windowMinutes);
    const waits = [...limits].map(([key, limit]) => {
      const found = failures.get(key);
      return found && found.failures >= limit ? found.wait : 0;
    });
    const wait = Math.max(...waits);
    if (wait === 0) return { attempts: await queries.insertAttempts([...limits.keys()]), wait };
    const { actor, action, object } = target;
    await queries.audit({
      actor,
      action,
      object,
      detail: { reason: 'too-many-attempts' },
      address,
      outcome: 'refused',
    });
    return { attempts: [], wait };
  });
  if (outcome.wait > 0) {
    throw new Problem(
      'too-many-requests',
      `Too many attempts. Try again in ${Math.ceil(outcome.wait / 60)} min.`,
      { retryAfter: outcome.wait },
    );
  }
  return { succeed: (queries) => queries.markSucceeded(outcome.attempts) };
}

function keyOf(kind: string, value: string): string {
  return createHash('sha256').update(`${kind}\0${value.toLowerCase()}`).digest('hex');
}
