/**
 * Which letter a recipient is due now: an invitation that never went out, a reminder 7, 3 or 1 days before the deadline, a notice 1
 * or 7 days after. Pure, and read from what stands in the database, so that days without a running program are caught up with: of
 * several letters that were missed only the latest goes out. Must never remind somebody whose turn it is not.
 */
import { daysLeft, deadlineOf, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import type { Letter } from '../survey/survey-ports.ts';
import { invitationLetter, overdueLetter, reminderLetter } from './letters.ts';

export interface DueLetter {
  readonly kind: 'invitation' | 'reminder' | 'overdue';
  readonly once: string;
  /** The letter with a personal link in it. */
  write(link: string): Letter;
}

const stepsBefore = [1, 3, 7];
const stepsAfter = [7, 1];

/** The letters a recipient is due, the most pressing first; what was queued before must be left out by its `once`. */
export function dueLetters(wave: Wave, recipient: Recipient, now: string): readonly DueLetter[] {
  if (wave.state !== 'open' || recipient.removedAt !== null || recipient.mailbox === null) return [];
  if (recipient.state === 'submitted' || recipient.state === 'accepted') return [];
  const invitation = due('invitation', (link) => invitationLetter(wave, recipient, link));
  const timed = timedLetter(wave, recipient, now);
  return [...(recipient.state === 'not-opened' ? [invitation] : []), ...(timed ? [timed] : [])];
}

function timedLetter(wave: Wave, recipient: Recipient, now: string): DueLetter | null {
  const deadline = deadlineOf(wave, recipient);
  const left = daysLeft(deadline, now);
  const step = left < 0 ? stepsAfter.find((days) => -left >= days) : stepsBefore.find((days) => left <= days);
  if (step === undefined || wasToldSince(recipient, deadline, left < 0 ? -step : step)) return null;
  if (left < 0)
    return due('overdue', (link) => overdueLetter(wave, recipient, { step, daysOver: -left, link }));
  return due('reminder', (link) => reminderLetter(wave, recipient, { step, daysLeft: left, link }));
}

/** A letter of any kind on the step's day or after it stands for the step. */
function wasToldSince({ lastContactAt }: Recipient, deadline: string, left: number): boolean {
  return lastContactAt !== null && daysLeft(deadline, lastContactAt) <= left;
}

function due(kind: DueLetter['kind'], write: DueLetter['write']): DueLetter {
  return { kind, once: write('').once, write };
}
