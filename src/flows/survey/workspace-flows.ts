/**
 * The face of the survey's use cases: what pages, workspace API, jobs and the command line may call. Every method takes the actor
 * first and asks the one table of permissions; a foreign object and one that does not exist give the same Problem not-found. Must
 * never expose a port.
 */
import type { Actor } from '../../domain/access/actor.ts';
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, SurveyFinding, Wave } from '../../domain/survey/wave.ts';
import type { Text } from '../../kernel/language.ts';
import type { MailboxWords } from './keep-mailboxes.ts';
import type {
  AnswerChange,
  AnswerStatus,
  Attachment,
  BoardCount,
  BoardQuery,
  Comment,
  Editor,
  Explanation,
  Extension,
  NewRecipient,
  StoredAnswer,
  Submission,
} from './survey-ports.ts';
import type { DeadlineChange, Membership, WavePublication } from './wave-ports.ts';

/** Of a changing request: the key the caller chose (a repeat with the same key and body does nothing twice). */
export interface Repeat {
  readonly key: string;
  readonly bodySha256: string;
}

export interface WaveSummary {
  readonly wave: Wave;
  readonly recipients: number;
  readonly byState: Readonly<Record<Recipient['state'], number>>;
  readonly overdue: number;
  readonly publication: WavePublication | null;
}

export interface BoardItem {
  readonly recipient: Recipient;
  readonly deadline: string;
  /** Calendar days of Moscow; negative: overdue. Null once accepted. */
  readonly daysLeft: number | null;
  /** 0–1; null where nothing is required. */
  readonly progress: number | null;
}

export interface Board {
  readonly wave: Wave;
  readonly items: readonly BoardItem[];
  readonly total: number;
  readonly counts: readonly BoardCount[];
}

/** A recipient proposed for a wave, and why. */
export interface ProposedRecipient extends NewRecipient {
  /** Already in the wave. */
  readonly isAdded: boolean;
}

export interface SectionProgress {
  readonly section: string;
  readonly answered: number;
  readonly required: number;
}

/** A value of an earlier wave, or of the published review, beside the answer. */
export interface LastValue {
  readonly wave: string;
  readonly period: string | null;
  readonly field: FieldPath;
  readonly value: AnswerValue;
  readonly fact: string;
}

/** Everything the form and the review page need about one recipient. */
export interface RecipientView {
  readonly recipient: Recipient;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly deadline: string;
  readonly daysLeft: number;
  readonly answers: readonly StoredAnswer[];
  readonly explanations: readonly Explanation[];
  readonly comments: readonly Comment[];
  readonly findings: readonly SurveyFinding[];
  readonly progress: readonly SectionProgress[];
  readonly lastValues: readonly LastValue[];
  readonly submissions: readonly Submission[];
  readonly attachments: readonly Attachment[];
  /** Newest first. */
  readonly extensions: readonly Extension[];
  /** Accounts behind the ids that stand in this view. */
  readonly editors: readonly Editor[];
  /** Seq of the newest change in these answers; what comes after it is asked for with it. */
  readonly lastChange: number;
  /** What this actor may do here now. */
  readonly may: {
    readonly answer: boolean;
    readonly submit: boolean;
    /** Take back what was submitted and not yet decided. */
    readonly takeBack: boolean;
    readonly review: boolean;
    readonly comment: boolean;
  };
}

/** What others changed since: nothing of it is computed while nothing changed. */
export interface RecentChanges {
  readonly lastChange: number;
  readonly state: Recipient['state'];
  readonly answers: readonly StoredAnswer[];
  readonly editors: readonly Editor[];
  /** Of the answers as they stand now; null where nothing changed. */
  readonly checked: {
    readonly findings: readonly SurveyFinding[];
    readonly progress: readonly SectionProgress[];
  } | null;
}

/** A change with the account behind it; null for a personal link and for the product itself. */
export interface NamedChange extends AnswerChange {
  readonly editor: Editor | null;
}

/** A change of one field as it comes from the form. */
export interface FormEdit {
  readonly field: FieldPath;
  readonly value: AnswerValue | null;
  readonly status: AnswerStatus;
  /** Version the editor saw; 0 where there was no answer. */
  readonly seen: number;
}

export interface Outcome<Applied> {
  readonly applied: Applied;
  /** Fields somebody else changed meanwhile, as they stand now; nothing of these was written. */
  readonly conflicts: readonly StoredAnswer[];
  /** Accounts behind the conflicts. */
  readonly editors: readonly Editor[];
  readonly findings: readonly SurveyFinding[];
  readonly progress: readonly SectionProgress[];
}

/** Of the form: the answers as they are stored now. */
export type EditOutcome = Outcome<readonly StoredAnswer[]>;
/** Of a workbook, which holds hundreds: the fields taken over. */
export type WorkbookOutcome = Outcome<readonly FieldPath[]>;

/** A change that a workbook would make. */
export interface PreviewedChange {
  readonly field: FieldPath;
  readonly sheet: string;
  readonly cell: string;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
}

/** A cell that was not understood or is not wanted. */
export interface WorkbookFinding {
  readonly severity: 'error' | 'warning';
  readonly sheet: string;
  readonly cell: string | null;
  readonly text: string | null;
  readonly message: Text;
}

export interface WorkbookPreview {
  readonly attachment: string;
  readonly changes: readonly PreviewedChange[];
  readonly unchanged: number;
  readonly findings: readonly WorkbookFinding[];
  /** cellsIn = stored (changes + unchanged) + reported (findings) + headings. */
  readonly cells: {
    readonly read: number;
    readonly understood: number;
    readonly reported: number;
    readonly headings: number;
  };
}

export interface WorkspaceFlows {
  waves(actor: Actor): Promise<readonly WaveSummary[]>;
  wave(actor: Actor, id: string): Promise<WaveSummary>;
  createWave(
    actor: Actor,
    input: {
      readonly id: string;
      readonly questionnaireEdition: string;
      readonly years: readonly number[];
      /** Day of Moscow, `2018-03-31`; the whole day counts. */
      readonly deadlineOn: string;
    },
    repeat: Repeat,
  ): Promise<Wave>;
  questionnaireEditions(): readonly string[];
  openWave(actor: Actor, id: string, version: number, repeat: Repeat): Promise<Wave>;
  /** Of a draft freely, of an open wave with a reason; `deadlineOn` is a day of Moscow. */
  changeDeadline(
    actor: Actor,
    id: string,
    version: number,
    input: { readonly deadlineOn: string; readonly reason: string },
    repeat: Repeat,
  ): Promise<Wave>;
  /** Every change of the deadline, newest first. */
  deadlineChanges(actor: Actor, wave: string): Promise<readonly DeadlineChange[]>;
  /** Gives up a draft, with its recipients and their links. */
  deleteWave(actor: Actor, id: string, version: number, repeat: Repeat): Promise<void>;
  closeWave(actor: Actor, id: string, version: number, repeat: Repeat): Promise<Wave>;
  publishWave(actor: Actor, id: string, version: number, repeat: Repeat): Promise<Wave>;
  proposeRecipients(actor: Actor, wave: string): Promise<readonly ProposedRecipient[]>;
  addRecipients(
    actor: Actor,
    wave: string,
    recipients: readonly NewRecipient[],
    repeat: Repeat,
  ): Promise<readonly string[]>;
  removeRecipient(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
    repeat: Repeat,
  ): Promise<Recipient>;
  extendDeadline(
    actor: Actor,
    id: string,
    version: number,
    untilOn: string,
    reason: string,
    repeat: Repeat,
  ): Promise<Recipient>;
  assign(
    actor: Actor,
    id: string,
    version: number,
    change: { readonly responsible?: string | null; readonly mailbox?: string | null } & MailboxWords,
    repeat: Repeat,
  ): Promise<Recipient>;
  /** Mailboxes of many recipients at once, with one purpose and last day; gives their number. */
  setMailboxes(
    actor: Actor,
    wave: string,
    mailboxes: readonly { readonly recipient: string; readonly mailbox: string | null }[],
    words: MailboxWords,
    repeat: Repeat,
  ): Promise<number>;
  /** A personal link that opens only this questionnaire; the token is shown once. */
  makeLink(
    actor: Actor,
    id: string,
    repeat: Repeat,
  ): Promise<{ readonly path: string; readonly expiresAt: string }>;
  /** Ends every personal link of the questionnaire. */
  revokeLinks(actor: Actor, id: string, repeat: Repeat): Promise<void>;
  board(actor: Actor, query: BoardQuery): Promise<Board>;
  /** Everybody who was ever asked in a wave, those taken out included; for those who may read waves. */
  roll(actor: Actor, wave: string): Promise<readonly Recipient[]>;
  /** Who came into the wave and went out of it, by whom and why, newest first. */
  memberships(actor: Actor, wave: string): Promise<readonly Membership[]>;
  /** Questionnaires the actor may open, newest wave first: the respondent's desk. */
  desk(actor: Actor): Promise<readonly BoardItem[]>;

  recipient(actor: Actor, id: string): Promise<RecipientView>;
  editAnswers(actor: Actor, id: string, edits: readonly FormEdit[], repeat: Repeat): Promise<EditOutcome>;
  explain(
    actor: Actor,
    id: string,
    explanation: { readonly check: string; readonly field: FieldPath; readonly text: string },
    repeat: Repeat,
  ): Promise<void>;
  /** Answers changed after a `lastChange`. */
  changes(actor: Actor, id: string, after: number): Promise<RecentChanges>;
  history(actor: Actor, id: string, field?: FieldPath): Promise<readonly NamedChange[]>;
  submit(actor: Actor, id: string, version: number, repeat: Repeat): Promise<Recipient>;
  comment(
    actor: Actor,
    id: string,
    comment: { readonly field: FieldPath | null; readonly text: string },
    repeat: Repeat,
  ): Promise<void>;
  resolveComment(actor: Actor, id: string, seq: number, repeat: Repeat): Promise<void>;
  returnSubmission(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
    repeat: Repeat,
  ): Promise<Recipient>;
  /** `exception`: reason why it is accepted although something does not hold; null: nothing stands against it. */
  acceptSubmission(
    actor: Actor,
    id: string,
    version: number,
    exception: string | null,
    repeat: Repeat,
  ): Promise<Recipient>;
  /** Opens a correction of what was submitted or accepted: the next version of the submission. */
  correct(actor: Actor, id: string, version: number, reason: string, repeat: Repeat): Promise<Recipient>;

  /** The workbook of this recipient, generated from the edition and filled with the present answers. */
  downloadWorkbook(
    actor: Actor,
    id: string,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** Keeps the bytes and says what they would change. `path`: the received file on disk. */
  uploadWorkbook(
    actor: Actor,
    id: string,
    file: { readonly path: string; readonly name: string },
    repeat: Repeat,
  ): Promise<WorkbookPreview>;
  previewWorkbook(actor: Actor, id: string, attachment: string): Promise<WorkbookPreview>;
  /** `partial`: also when there are errors; what was not understood stays as it was. */
  applyWorkbook(
    actor: Actor,
    id: string,
    attachment: string,
    isPartial: boolean,
    repeat: Repeat,
  ): Promise<WorkbookOutcome>;
  attachLetter(
    actor: Actor,
    id: string,
    file: { readonly path: string; readonly name: string },
    repeat: Repeat,
  ): Promise<Attachment>;
  removeAttachment(actor: Actor, id: string, attachment: string, repeat: Repeat): Promise<void>;
  readFile(
    actor: Actor,
    attachment: string,
  ): Promise<{ readonly attachment: Attachment; readonly pieces: AsyncIterable<Uint8Array> }>;

  /** Writes a refused attempt to the audit log; those of nobody in bounded number. */
  refused(actor: Actor, action: string, object: string, reason: string): Promise<void>;
}
