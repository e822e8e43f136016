/** Rows of the board and of those taken out, ready to show. */
import type { Recipient } from '../../../domain/survey/wave.ts';
import type { DeadlineChange } from '../../../flows/survey/wave-ports.ts';
import type { BoardItem } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showDay } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import type { Names } from '../../workspace-frame/names.ts';
import type { Places } from '../../workspace-frame/places.ts';
import { dueText, formNames, recipientStateNames } from '../../workspace-frame/survey-words.ts';
import { words } from './wave.words.ts';

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly form: string;
  readonly subjects: string;
  readonly state: string;
  /** «заполняется, 43 %». */
  readonly progress: string;
  readonly deadline: string;
  readonly due: string;
  readonly isOverdue: boolean;
  readonly extended: boolean;
  readonly lastContact: string;
  readonly responsible: string;
}

export interface RemovedRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly when: string;
  readonly reason: string;
}

export interface DeadlineRow {
  /** «31.03.2019 → 30.04.2019». */
  readonly days: string;
  readonly reason: string;
  /** When and by whom. */
  readonly note: string;
}

/** One change of the wave's deadline. */
export function deadlineRow(
  { before, after, reason, by, at }: DeadlineChange,
  names: Names,
  language: Language,
): DeadlineRow {
  return {
    days: `${showDay(before, language)} → ${showDay(after, language)}`,
    reason: reason ?? '',
    note: `${showDay(at, language)}, ${names.of(by)}`,
  };
}

/** One recipient of the board. What was submitted waits for the analyst, not for the respondent: it is not overdue. */
export function boardRow(item: BoardItem, names: Names, places: Places, language: Language): BoardRow {
  const { recipient, progress, daysLeft, deadline } = item;
  const isWaited = recipient.state !== 'submitted' && recipient.state !== 'accepted';
  return {
    id: recipient.id,
    name: recipient.name,
    href: to(language, `/workspace/recipients/${recipient.id}`),
    form: say(formNames[recipient.form], language),
    subjects: recipient.federalSubjects.map(places.subjectName).join(', '),
    state: say(recipientStateNames[recipient.state], language),
    progress: showProgress(recipient.state, progress),
    deadline: showDay(deadline, language),
    due: isWaited ? dueText(daysLeft, language) : '',
    isOverdue: isWaited && daysLeft !== null && daysLeft < 0,
    extended: recipient.extendedTo === deadline,
    lastContact:
      recipient.lastContactAt === null
        ? say(words.never, language)
        : showDay(recipient.lastContactAt, language),
    responsible:
      recipient.responsible === null ? say(words.nobody, language) : names.of(recipient.responsible),
  };
}

/** Nothing is rounded up to a hundred per cent. */
function showProgress(state: Recipient['state'], progress: number | null): string {
  if (progress === null || state === 'not-opened' || state === 'accepted') return '';
  return `${Math.floor(progress * 100)}\u00A0%`;
}

/** One that was taken out. */
export function removedRow(recipient: Recipient, language: Language): RemovedRow {
  return {
    id: recipient.id,
    name: recipient.name,
    href: to(language, `/workspace/recipients/${recipient.id}`),
    when: recipient.removedAt === null ? '' : showDay(recipient.removedAt, language),
    reason: recipient.removedReason ?? '',
  };
}
