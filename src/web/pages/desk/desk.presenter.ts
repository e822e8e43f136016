/** The desk: own questionnaires, the most urgent first, and waves for those who run them. Must never show what the flow did not give. */
import type { Actor } from '../../../domain/access/actor.ts';
import { can } from '../../../domain/access/permissions.ts';
import type { WaveState } from '../../../domain/survey/wave.ts';
import type { BoardItem, WaveSummary } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { formNouns } from '../../form/form.words.ts';
import { showDay } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import { countOf } from '../../frame/speak.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { showAge } from '../../workspace-frame/show-age.ts';
import { recipientStateNames, waveStateNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './desk.words.ts';

export interface DeskItem {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly action: string;
  /** State, deadline, what is left. */
  readonly line: string;
  readonly urgency: string;
  readonly isOverdue: boolean;
}

export interface DeskWave {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** State, deadline, number of recipients. */
  readonly line: string;
  /** What waits on the board, each with the filter that shows it; nothing where nothing waits. */
  readonly waiting: readonly { readonly label: string; readonly href: string; readonly isOverdue: boolean }[];
}

export interface DeskModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly due: readonly DeskItem[];
  readonly rest: readonly DeskItem[];
  /** Read, not answered: clusters of an officer's federal subject. */
  readonly others: readonly DeskItem[];
  /** What somebody without questionnaires or waves may do next; null where there is something to do. */
  readonly hint: string | null;
  readonly waves: readonly DeskWave[] | null;
  /** Backups that are due, for whoever looks after them; null where nothing is, or nobody here may know. */
  readonly backups: { readonly text: string; readonly href: string; readonly isDue: boolean } | null;
  readonly account: string | null;
}

/** The desk of whoever asks. */
export async function presentDesk(input: WorkspaceInput): Promise<DeskModel> {
  const { actor, workspace, language, url } = input;
  const all = await workspace.desk(actor);
  const isOwn = ({ recipient }: BoardItem) =>
    can(actor, 'recipient.answer', { ...recipient, recipient: recipient.id });
  const items = all.filter(isOwn);
  const waves = can(actor, 'wave.read') ? await workspace.waves(actor) : null;
  const isDue = ({ recipient }: BoardItem) => !['submitted', 'accepted'].includes(recipient.state);
  const byDeadline = (a: BoardItem, b: BoardItem) => (a.deadline < b.deadline ? -1 : 1);
  const show = (item: BoardItem) => toItem(item, language);
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    due: items.filter(isDue).toSorted(byDeadline).map(show),
    rest: items.filter((item) => !isDue(item)).map(show),
    others: all.filter((item) => !isOwn(item)).map((item) => toOther(item, language)),
    hint: waves === null && all.length === 0 ? say(hintOf(actor.kind), language) : null,
    waves: waves?.toSorted(byUrgency).map((wave) => toWave(wave, language)) ?? null,
    backups: can(actor, 'backup.read') ? await toBackups(input) : null,
    account: actor.kind === 'link' ? null : to(language, '/account'),
  };
}

/** The age of the last verified restore, which nobody looks for before it is needed. */
async function toBackups({ backups, actor, language }: WorkspaceInput): Promise<DeskModel['backups']> {
  const { verified, isBackupDue, isVerificationDue } = await backups.standing(actor);
  return {
    text: `${say(words.verified, language)}: ${showAge(verified, language)}`,
    href: to(language, '/workspace/backups'),
    isDue: isBackupDue || isVerificationDue,
  };
}

function toItem({ recipient, deadline, daysLeft, progress }: BoardItem, language: Language): DeskItem {
  const { state } = recipient;
  const action =
    state === 'not-opened'
      ? words.answer
      : state === 'in-progress'
        ? words.goOn
        : state === 'returned'
          ? words.mend
          : words.look;
  const parts = [
    waveTitle(recipient.wave, language),
    say(recipientStateNames[state], language),
    `${say(words.deadline, language)} ${showDay(deadline, language)}`,
    progress === null ? '' : `${say(words.filled, language)} ${Math.floor(progress * 100)} %`,
  ];
  return {
    id: recipient.id,
    name: recipient.name,
    href: to(language, `/workspace/recipients/${recipient.id}/answer`),
    action: say(action, language),
    line: parts.filter(Boolean).join(' · '),
    urgency: state === 'submitted' || daysLeft === null ? '' : urgencyOf(daysLeft, language),
    isOverdue: daysLeft !== null && daysLeft < 0 && state !== 'submitted',
  };
}

/** A questionnaire of somebody else: its state, and the way to read it. */
function toOther(item: BoardItem, language: Language): DeskItem {
  return {
    ...toItem(item, language),
    href: to(language, `/workspace/recipients/${item.recipient.id}`),
    action: say(words.look, language),
  };
}

function hintOf(kind: Actor['kind']): Text {
  if (kind === 'administrator') return words.hintAdministrator;
  return kind === 'participant' ? words.hintParticipant : words.hintRespondent;
}

function urgencyOf(days: number, language: Language): string {
  if (days === 0) return say(words.today, language);
  const count = countOf(Math.abs(days), formNouns.day, language);
  return `${say(days > 0 ? words.left : words.overdue, language)} ${count}`;
}

/** Waves that run come first, published ones last; of equals the newest. */
const order: readonly WaveState[] = ['open', 'closed', 'draft', 'published'];

function byUrgency({ wave: a }: WaveSummary, { wave: b }: WaveSummary): number {
  return order.indexOf(a.state) - order.indexOf(b.state) || (a.id < b.id ? 1 : -1);
}

function toWave({ wave, recipients, byState, overdue }: WaveSummary, language: Language): DeskWave {
  const href = to(language, `/workspace/waves/${wave.id}`);
  const waiting = [
    { word: words.submitted, count: byState.submitted, filter: 'state=submitted', isOverdue: false },
    { word: words.late, count: overdue, filter: 'overdue=true', isOverdue: true },
  ];
  const line = [
    say(waveStateNames[wave.state], language),
    `${say(words.deadline, language)} ${showDay(wave.deadline, language)}`,
    `${say(words.recipients, language)}: ${recipients}`,
  ].join(' · ');
  return {
    id: wave.id,
    title: waveTitle(wave.id, language),
    href,
    line,
    waiting: waiting
      .filter(({ count }) => count > 0)
      .map(({ word, count, filter, isOverdue }) => ({
        label: `${say(word, language)}: ${count}`,
        href: `${href}?${filter}`,
        isOverdue,
      })),
  };
}
