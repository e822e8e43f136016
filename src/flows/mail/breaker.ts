/**
 * Spares a mail server that fails: after three failures in a row nothing is sent for a while, then one letter tries. Holds no letter
 * and no clock of its own. Must never be the reason that a letter is lost: it only says when.
 */
import type { MailFault } from './mail-ports.ts';

export interface Breaker {
  readonly state: 'ok' | 'paused';
  /** ms of the clock since which the state holds. */
  readonly since: number;
  /** ms until a letter may try again; 0 while nothing stands in the way. */
  restMs(now: number): number;
  failed(fault: MailFault, letter: string, now: number): void;
  /** True where the server came back with this letter: those that failed because of it need not wait any longer. */
  succeeded(now: number): boolean;
}

const mostFailures = 3;

/** A breaker in the state ok. */
export function createBreaker(pauseMs: number, start: number): Breaker {
  let failures = 0;
  let lastLetter = '';
  let wasServer = false;
  let pausedUntil = 0;
  let state: Breaker['state'] = 'ok';
  let since = start;
  const turn = (next: Breaker['state'], now: number) => {
    if (state !== next) since = now;
    state = next;
  };
  return {
    get state() {
      return state;
    },
    get since() {
      return since;
    },
    restMs: (now) => (state === 'ok' ? 0 : Math.max(0, pausedUntil - now)),
    failed: (fault, letter, now) => {
      // A final refusal of one address shows a server that works; several different letters put off look like its trouble.
      if (fault.scope === 'letter' && fault.isPermanent) return;
      if (fault.scope === 'letter' && letter === lastLetter) return;
      failures += 1;
      lastLetter = letter;
      wasServer ||= fault.scope === 'server';
      if (failures < mostFailures && state === 'ok') return;
      pausedUntil = now + pauseMs;
      turn('paused', now);
    },
    succeeded: (now) => {
      const isBack = wasServer || state === 'paused';
      failures = 0;
      lastLetter = '';
      wasServer = false;
      turn('ok', now);
      return isBack;
    },
  };
}
