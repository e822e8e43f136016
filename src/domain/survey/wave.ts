/**
 * A wave of the survey and its recipients: states and the graph of their changes. Pure; "now" is an argument, and a deadline is
 * judged once, by the database's time, in the zone of Moscow.
 */
import type { FieldPath } from './answers.ts';
import type { QuestionnaireForm } from './questionnaire.ts';

export const waveStates = ['draft', 'open', 'closed', 'published'] as const;
export type WaveState = (typeof waveStates)[number];

export const recipientStates = ['not-opened', 'in-progress', 'submitted', 'returned', 'accepted'] as const;
export type RecipientState = (typeof recipientStates)[number];

export interface Wave {
  /** `wave-2018`; the edition of its facts. */
  readonly id: string;
  /** Edition of the questionnaires. */
  readonly questionnaireEdition: string;
  /** Reporting years, ascending, at most six. */
  readonly years: readonly number[];
  /** ISO instant; the whole day in Moscow counts. */
  readonly deadline: string;
  readonly state: WaveState;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly publishedAt: string | null;
  /** Grows with every change; the ETag. */
  readonly version: number;
}

export interface Recipient {
  readonly id: string;
  readonly wave: string;
  readonly form: QuestionnaireForm;
  /** Cluster id (`federal-8`) or code of a federal subject (`RU-TA`). */
  readonly respondent: string;
  readonly name: string;
  readonly federalSubjects: readonly string[];
  /** Mailbox of the organisation, never of a person. */
  readonly mailbox: string | null;
  /** What the mailbox is kept for, and the last day it is; absent where the reader does not care. */
  readonly mailboxPurpose?: string | null;
  readonly mailboxKeepUntil?: string | null;
  /** Account id of the analyst who looks after it. */
  readonly responsible: string | null;
  readonly state: RecipientState;
  readonly stateAt: string;
  /** Its own deadline after an extension; null: the wave's. */
  readonly extendedTo: string | null;
  readonly openedAt: string | null;
  readonly lastContactAt: string | null;
  /** Answered and required fields, of which the share is the progress. */
  readonly answered: number;
  readonly required: number;
  readonly removedAt: string | null;
  readonly removedReason: string | null;
  /** Grows with every change of state, not with every answer. */
  readonly version: number;
}

/** What a finding of the edit checks says; data beside the field. */
export interface SurveyFinding {
  /** Id of the check, e.g. `required`, `checksum-inn`, `year-on-year`. */
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly field: FieldPath;
  /** Other fields that take part. */
  readonly related: readonly FieldPath[];
  readonly message: { readonly ru: string; readonly en: string };
}

const waveSteps: Readonly<Record<WaveState, readonly WaveState[]>> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open', 'published'],
  published: [],
};

const recipientSteps: Readonly<Record<RecipientState, readonly RecipientState[]>> = {
  'not-opened': ['in-progress'],
  'in-progress': ['submitted'],
  submitted: ['returned', 'accepted', 'in-progress'],
  returned: ['submitted', 'in-progress'],
  // A correction after acceptance is a new version of the submission.
  accepted: ['in-progress'],
};

export function canStepWave(from: WaveState, to: WaveState): boolean {
  return waveSteps[from].includes(to);
}

export function canStepRecipient(from: RecipientState, to: RecipientState): boolean {
  return recipientSteps[from].includes(to);
}

/** The deadline that holds for a recipient: its own where more time was given, unless the wave's is later. */
export function deadlineOf(wave: Pick<Wave, 'deadline'>, recipient: Pick<Recipient, 'extendedTo'>): string {
  return isExtended(wave, recipient) ? (recipient.extendedTo ?? wave.deadline) : wave.deadline;
}

/** Whether the recipient has more time than the others of its wave. */
export function isExtended(
  { deadline }: Pick<Wave, 'deadline'>,
  { extendedTo }: Pick<Recipient, 'extendedTo'>,
): boolean {
  return extendedTo !== null && Date.parse(extendedTo) > Date.parse(deadline);
}

type Ordered = Pick<Wave, 'id' | 'years' | 'openedAt'>;

/** The order of waves in time: by the last reporting year, then by their opening; a draft comes after those that were opened. */
export function compareWaves(a: Ordered, b: Ordered): number {
  const last = ({ years }: Ordered) => years.at(-1) ?? 0;
  const opened = ({ openedAt }: Ordered) =>
    openedAt === null ? Number.POSITIVE_INFINITY : Date.parse(openedAt);
  if (last(a) !== last(b)) return last(a) - last(b);
  if (opened(a) !== opened(b)) return opened(a) - opened(b);
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** The waves before one, the newest of them first. */
export function wavesBefore<One extends Ordered>(waves: readonly One[], wave: Ordered): One[] {
  return waves.filter((one) => compareWaves(one, wave) < 0).sort((a, b) => compareWaves(b, a));
}

/** Whole days until the deadline, negative when overdue; counted in calendar days of Moscow (UTC+3, no summer time). */
export function daysLeft(deadline: string, now: string): number {
  const day = (instant: string) => Math.floor((Date.parse(instant) + 3 * 3_600_000) / 86_400_000);
  return day(deadline) - day(now);
}

/**
 * Whether answers may be changed now: while the wave is open and nothing lies with the analyst; after closing only as a correction
 * of what was accepted, or where the analyst returned the form since: closing freezes what was not submitted.
 */
export function isAnswerable(
  wave: Pick<Wave, 'state' | 'closedAt'>,
  recipient: Pick<Recipient, 'state' | 'stateAt' | 'removedAt'>,
  wasAccepted: boolean,
): boolean {
  if (recipient.removedAt !== null || wave.state === 'draft') return false;
  if (recipient.state === 'submitted' || recipient.state === 'accepted') return false;
  return wave.state === 'open' || wasAccepted || isReturnedSince(wave.closedAt, recipient);
}

function isReturnedSince(
  closedAt: string | null,
  { state, stateAt }: Pick<Recipient, 'state' | 'stateAt'>,
): boolean {
  return state === 'returned' && closedAt !== null && stateAt > closedAt;
}

/** Whether what was submitted may be taken back: only where it could be answered and submitted again. */
export function canTakeBack(
  wave: Pick<Wave, 'state' | 'closedAt'>,
  recipient: Pick<Recipient, 'state' | 'stateAt' | 'removedAt'>,
  wasAccepted: boolean,
): boolean {
  return (
    recipient.state === 'submitted' && isAnswerable(wave, { ...recipient, state: 'in-progress' }, wasAccepted)
  );
}

/** Whether more time is of use: something is still to be answered in it, or may be once the analyst returns it. */
export function canExtend(
  wave: Pick<Wave, 'state' | 'closedAt'>,
  recipient: Pick<Recipient, 'state' | 'stateAt' | 'removedAt'>,
  wasAccepted: boolean,
): boolean {
  if (recipient.state === 'accepted' || recipient.removedAt !== null) return false;
  return (
    wave.state === 'draft' || recipient.state === 'submitted' || isAnswerable(wave, recipient, wasAccepted)
  );
}

/** The instant at which a day of Moscow ends: a deadline names a day, and the whole day counts. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+03:00`) + 86_400_000 - 1_000).toISOString();
}
