/** Submissions with their decisions, and the files that came. */
import { parseField, rowMark } from '../../../domain/survey/answers.ts';
import type { Attachment, Submission } from '../../../flows/survey/survey-ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import type { Names } from '../../workspace-frame/names.ts';
import { decisionNames } from '../../workspace-frame/survey-words.ts';
import { words } from './recipient.words.ts';

export interface FilesModel {
  readonly submissions: readonly SubmissionRow[];
  readonly attachments: readonly AttachmentRow[];
}

export interface SubmissionRow {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly isLate: boolean;
  readonly answers: number;
  readonly sha256: string;
  readonly decision: string;
  readonly decidedBy: string;
  readonly reason: string;
}

export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly isLetter: boolean;
  readonly size: string;
  readonly by: string;
  readonly at: string;
}

/** The newest submission first. */
export function presentFiles(
  {
    submissions,
    attachments,
  }: { readonly submissions: readonly Submission[]; readonly attachments: readonly Attachment[] },
  names: Names,
  language: Language,
): FilesModel {
  return {
    submissions: submissions
      .toSorted((a, b) => b.number - a.number)
      .map((one) => submissionRow(one, language)),
    attachments: attachments.map((one) => attachmentRow(one, names, language)),
  };
}

function submissionRow(one: Submission, language: Language): SubmissionRow {
  const { decision } = one;
  const facts =
    decision && decision.facts > 0 ? `, ${say(words.factsMade, language)}: ${decision.facts}` : '';
  return {
    number: one.number,
    at: showTime(one.submittedAt, language),
    by: one.submittedName,
    isLate: one.isLate,
    answers: Object.keys(one.answers).filter((path) => parseField(path)?.question !== rowMark).length,
    sha256: one.answersSha256,
    decision: decision
      ? say(decisionNames[decision.decision], language) + facts
      : say(words.waiting, language),
    decidedBy: decision ? `${decision.byName}, ${showTime(decision.at, language)}` : '',
    reason: decision?.reason ?? '',
  };
}

/** One file that came. */
export function attachmentRow(one: Attachment, names: Names, language: Language): AttachmentRow {
  return {
    id: one.id,
    name: one.name,
    href: to(language, `/workspace/files/${one.id}`),
    kind: say(one.kind === 'letter' ? words.letterKind : words.workbookKind, language),
    isLetter: one.kind === 'letter',
    size: showSize(one.size, language),
    by: names.of(one.by),
    at: showTime(one.at, language),
  };
}

function showSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return language === 'ru' ? `${kilobytes}\u00A0КБ` : `${kilobytes}\u00A0KB`;
}
