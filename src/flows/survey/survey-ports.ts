/**
 * What the flows of the survey need from outside. Queries read and write inside the transaction that `change` opens; must never
 * name an engine or a file format.
 */
import type { Actor, Role } from '../../domain/access/actor.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Questionnaire, QuestionnaireForm } from '../../domain/survey/questionnaire.ts';
import type { Recipient, RecipientState, SurveyFinding } from '../../domain/survey/wave.ts';
import type { ConfirmationQueries } from './confirmation-ports.ts';
import type { WaveQueries } from './wave-ports.ts';

/** Where an answer came from. */
export type AnswerOrigin =
  | { readonly via: 'form' }
  | { readonly via: 'prefill'; readonly fact: string }
  | {
      readonly via: 'workbook';
      /** SHA-256 of the workbook. */
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      /** The cell as it stood. */
      readonly text: string;
      /** When the workbook was downloaded, ISO. */
      readonly madeAt?: string;
    };

export type AnswerStatus = 'prefilled' | 'unchanged' | 'changed';

export interface StoredAnswer {
  readonly field: FieldPath;
  /** null: emptied on purpose. */
  readonly value: AnswerValue | null;
  readonly status: AnswerStatus;
  readonly origin: AnswerOrigin;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** A wish to change one field; `seen` is the version the editor saw, 0 where there was no answer. */
export interface AnswerEdit {
  readonly field: FieldPath;
  readonly value: AnswerValue | null;
  readonly status: AnswerStatus;
  readonly origin: AnswerOrigin;
  readonly seen: number;
}

/** Somebody behind the id of a change: what may be shown of an account. */
export interface Editor {
  readonly id: string;
  /** The name the account chose; may be empty. */
  readonly name: string;
  readonly role: Role;
}

/** More time that was given. */
export interface Extension {
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface AnswerChange {
  readonly seq: number;
  readonly field: FieldPath;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
  readonly origin: AnswerOrigin;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

export interface Explanation {
  readonly check: string;
  readonly field: FieldPath;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface Comment {
  readonly seq: number;
  readonly field: FieldPath | null;
  readonly text: string;
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly resolvedAt: string | null;
}

export interface Attachment {
  readonly id: string;
  readonly recipient: string;
  readonly kind: 'workbook' | 'letter';
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly by: string;
  readonly at: string;
}

/** A frozen answer: value, origin and who last changed it. */
export interface FrozenAnswer {
  readonly value: AnswerValue;
  readonly origin: AnswerOrigin;
  readonly by: string;
  readonly at: string;
}

export type Decision = 'returned' | 'accepted' | 'accepted-with-exception' | 'withdrawn';

export interface Submission {
  readonly id: string;
  readonly recipient: string;
  readonly number: number;
  readonly answers: Readonly<Record<FieldPath, FrozenAnswer>>;
  readonly answersSha256: string;
  readonly findings: readonly SurveyFinding[];
  readonly attachments: readonly string[];
  readonly submittedBy: string;
  readonly submittedName: string;
  readonly submittedAt: string;
  readonly isLate: boolean;
  readonly decision: {
    readonly decision: Decision;
    readonly reason: string | null;
    readonly facts: number;
    readonly by: string;
    readonly byName: string;
    readonly at: string;
  } | null;
}

export interface Letter {
  readonly kind: string;
  readonly recipient: string | null;
  /** The same letter is never queued twice. */
  readonly once: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

export interface BoardQuery {
  readonly wave: string;
  readonly states?: readonly RecipientState[];
  readonly forms?: readonly QuestionnaireForm[];
  /** Empty: nobody. */
  readonly federalSubjects?: readonly string[];
  readonly responsible?: string;
  readonly isOverdue?: boolean;
  readonly q?: string;
  /** Only these recipients, where the reader's reach is not `all`. */
  readonly within?: { readonly federalSubjects: readonly string[]; readonly clusters: readonly string[] };
  readonly limit: number;
  readonly offset: number;
}

/** Each recipient counts once, under its first federal subject, so that the counts add up. */
export interface BoardCount {
  readonly form: QuestionnaireForm;
  readonly state: RecipientState;
  readonly federalSubject: string;
  readonly isOverdue: boolean;
  readonly count: number;
}

/** A new recipient before it is stored. */
export interface NewRecipient {
  readonly form: QuestionnaireForm;
  readonly respondent: string;
  readonly name: string;
  readonly federalSubjects: readonly string[];
  readonly mailbox: string | null;
  readonly reason: string;
}

export interface AnswerOfRecipient {
  readonly recipient: string;
  readonly field: FieldPath;
  readonly value: AnswerValue;
}

/** Questions whose answers name an organisation by its ИНН; the database can look them up. */
export type NamingQuestion = 'inn' | 'supplier' | 'buyer';

export interface NewLink {
  readonly tokenHash: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly expiresAt: string;
}

/** Queries of the survey, outside or inside a transaction. */
export interface SurveyQueries extends ConfirmationQueries, WaveQueries {
  /** The database's time, ISO. */
  now(): Promise<string>;
  recipient(id: string): Promise<Recipient | undefined>;
  /** Removed ones too. */
  recipientsOf(wave: string): Promise<readonly Recipient[]>;
  recipientsOfRespondent(form: QuestionnaireForm, respondent: string): Promise<readonly Recipient[]>;
  insertRecipients(wave: string, recipients: readonly NewRecipient[]): Promise<readonly string[]>;
  /** Empties mailboxes whose last day has passed; gives their number. */
  forgetMailboxes(): Promise<number>;
  /** False when `version` is stale (pass null for changes that do not depend on what was seen). */
  updateRecipient(
    id: string,
    version: number | null,
    change: Partial<
      Pick<
        Recipient,
        | 'state'
        | 'mailbox'
        | 'mailboxPurpose'
        | 'mailboxKeepUntil'
        | 'responsible'
        | 'extendedTo'
        | 'openedAt'
        | 'lastContactAt'
        | 'answered'
        | 'required'
        | 'removedAt'
        | 'removedReason'
      >
    >,
  ): Promise<boolean>;
  insertExtension(recipient: string, until: string, reason: string, by: string): Promise<void>;
  board(query: BoardQuery): Promise<{ readonly items: readonly Recipient[]; readonly total: number }>;
  boardCounts(wave: string, within?: BoardQuery['within']): Promise<readonly BoardCount[]>;

  answers(recipient: string): Promise<readonly StoredAnswer[]>;
  /** The same without where they came from: a third of the bytes, for what is computed of the values alone. */
  answerValues(recipient: string): Promise<readonly Pick<StoredAnswer, 'field' | 'value'>[]>;
  /** Applies the edits whose `seen` is current, with history; the others come back untouched with what stands there now. */
  editAnswers(
    recipient: string,
    edits: readonly AnswerEdit[],
    by: string,
    why?: string | null,
  ): Promise<{ readonly applied: readonly StoredAnswer[]; readonly conflicts: readonly StoredAnswer[] }>;
  /** Seq of the newest change of the recipient's answers; 0 where there is none. */
  lastChange(recipient: string): Promise<number>;
  /** Answers changed after a seq, as they stand now. */
  answersSince(recipient: string, after: number): Promise<readonly StoredAnswer[]>;
  answerHistory(recipient: string, field?: FieldPath): Promise<readonly AnswerChange[]>;
  explanations(recipient: string): Promise<readonly Explanation[]>;
  explain(recipient: string, check: string, field: FieldPath, text: string, by: string): Promise<void>;
  comments(recipient: string): Promise<readonly Comment[]>;
  insertComment(recipient: string, field: FieldPath | null, text: string, by: Actor): Promise<void>;
  resolveComment(recipient: string, seq: number): Promise<boolean>;

  /** Accounts behind these ids; personal links and the product itself have none. */
  editors(ids: readonly string[]): Promise<readonly Editor[]>;
  /** Whether an account may look after recipients: an analyst who has come and is not disabled. */
  isAnalyst(account: string): Promise<boolean>;
  /** Newest first. */
  extensions(recipient: string): Promise<readonly Extension[]>;

  submissions(recipient: string): Promise<readonly Submission[]>;
  submission(id: string): Promise<Submission | undefined>;
  insertSubmission(
    submission: Omit<Submission, 'decision' | 'submittedAt' | 'number'>,
  ): Promise<{ readonly number: number; readonly submittedAt: string }>;
  insertDecision(
    submission: string,
    decision: Decision,
    reason: string | null,
    facts: number,
    by: Actor,
  ): Promise<void>;

  /** Why an accepted questionnaire was opened again. */
  insertCorrection(recipient: string, reason: string, by: Actor): Promise<void>;
  /** Oldest first. */
  corrections(recipient: string): Promise<readonly { readonly reason: string; readonly at: string }[]>;

  attachments(recipient: string): Promise<readonly Attachment[]>;
  attachment(id: string): Promise<Attachment | undefined>;
  insertAttachment(attachment: Omit<Attachment, 'at' | 'mediaType' | 'size'>): Promise<void>;
  removeAttachment(id: string): Promise<boolean>;

  insertLinks(links: readonly NewLink[], by: string): Promise<void>;
  /** The recipient that a token opens now; undefined for unknown, expired and revoked ones. */
  recipientOfLink(tokenHash: string): Promise<string | undefined>;
  revokeLinks(recipient: string): Promise<number>;
  /** Links that still open live until then, unless they live longer. */
  prolongLinks(recipients: readonly string[], until: string): Promise<void>;

  /** A letter whose `once` stands there already is not queued again. */
  queueLetters(letters: readonly Letter[]): Promise<void>;
  /** Says that these were written to just now. */
  noteContact(recipients: readonly string[]): Promise<void>;

  /** Facts of a wave in the order of acceptance, superseded ones included; `until` a sequence number. */
  waveFacts(wave: string, until?: number): Promise<readonly Fact[]>;
  /** Facts that came from one recipient's submissions in a wave, superseded and withdrawn ones included. */
  waveFactsOf(wave: string, recipient: string, until?: number): Promise<readonly Fact[]>;
  /** Everything accepted about the same field as a fact of a wave, oldest first; empty for an unknown id and for facts of no wave. */
  waveFactHistory(id: string): Promise<readonly (Fact & { readonly acceptedAt: string })[]>;
  /** Recipients whose facts were accepted after a sequence number (and up to `until`), and the last number there is. */
  touchedSince(
    wave: string,
    seq: number,
    until?: number,
  ): Promise<{ readonly recipients: readonly string[]; readonly seq: number }>;
  /** Acceptances after a sequence number, oldest first: revision of the data and the last fact of each. */
  acceptancesSince(
    wave: string,
    seq: number,
  ): Promise<readonly { readonly revision: number; readonly seq: number }[]>;
  /**
   * Answers to some questions over the recipients of a wave (working copies). Of a larger wave `most` recipients speak, always the
   * same: a median of thousands of values does not need more of them.
   */
  answersAcross(
    wave: string,
    section: string,
    questions: readonly string[],
    most: number,
  ): Promise<readonly AnswerOfRecipient[]>;
  /**
   * Whole rows of a section, in the questionnaires of the wave's clusters but `except`, where one of `naming` holds one of `texts`;
   * `asked` are the questions.
   */
  rowsNaming(
    wave: string,
    except: string,
    section: string,
    naming: readonly NamingQuestion[],
    texts: readonly string[],
    asked: readonly string[],
  ): Promise<readonly (AnswerOfRecipient & { readonly cluster: string })[]>;
  /** The current facts about a respondent in any wave, newest wave first: last values, at most 12 years. */
  factsOfRespondent(entity: string, entityPrefix: string): Promise<readonly Fact[]>;
  /** Accepts facts under the wave with mark, revision and audit entry, inside this transaction. */
  acceptFacts(wave: string, table: string, sha256: string, facts: readonly Fact[]): Promise<number>;
}

/** What one change is, for the audit log and for repeated requests. */
export interface Change {
  readonly actor: Actor;
  readonly action: string;
  /** What it is done to, e.g. `recipient:0f3a…`. */
  readonly object: string;
  /** Never personal data, never a value that was answered. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Of the request; null only for the product's own jobs and for changes that are harmless to repeat. */
  readonly repeat: { readonly key: string; readonly bodySha256: string } | null;
}

export interface SurveyStore extends SurveyQueries {
  /**
   * One transaction: repeated request → first answer again; otherwise the work, its audit entry and its answer. `work` may run
   * again after a deadlock. The result must be JSON. Throws Problem `repeated-with-other-body` (422) for a key with another body.
   */
  change<T>(change: Change, work: (queries: SurveyQueries) => Promise<T>): Promise<T>;
  /** Writes a refusal to the audit log. */
  refuse(change: Omit<Change, 'repeat'>, reason: string): Promise<void>;
}

/** Received bytes. */
export interface FileStore {
  /** Keeps the bytes of a file on disk under their hash, in one transaction; the same bytes are kept once. */
  keep(path: string, mediaType: string): Promise<{ readonly sha256: string; readonly size: number }>;
  /** The bytes, piece by piece; undefined where there is no such file. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Gives a copy on disk to `use` and removes it afterwards. Throws Problem not-found where there is no such file. */
  withCopy<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T>;
  /** The first bytes of a received file on disk. */
  head(path: string, bytes: number): Promise<Uint8Array>;
}

/** Questionnaires of the rulebook. */
export interface QuestionnaireBook {
  readonly editions: readonly string[];
  /** Undefined where there is no such edition. */
  find(form: QuestionnaireForm, edition: string): Questionnaire | undefined;
}
