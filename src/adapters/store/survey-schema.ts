/** Tables of the survey as kysely sees them; the migrations are the truth, this only mirrors them for the type checker. */
import type { Generated } from 'kysely';
import type { AnswerValue } from '../../domain/survey/answers.ts';
import type { QuestionnaireForm } from '../../domain/survey/questionnaire.ts';
import type { RecipientState, SurveyFinding, WaveState } from '../../domain/survey/wave.ts';
import type { AnswerOrigin, AnswerStatus, Decision, FrozenAnswer } from '../../flows/survey/survey-ports.ts';

export interface WaveTable {
  id: string;
  questionnaire_edition: string;
  years: number[];
  deadline: string;
  state: Generated<WaveState>;
  opened_at: string | null;
  closed_at: string | null;
  published_at: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface RecipientTable {
  id: string;
  wave: string;
  form: QuestionnaireForm;
  respondent: string;
  name: string;
  federal_subjects: string[];
  mailbox: string | null;
  mailbox_purpose: string | null;
  mailbox_keep_until: string | null;
  responsible: string | null;
  state: Generated<RecipientState>;
  state_at: Generated<string>;
  extended_to: string | null;
  opened_at: string | null;
  last_contact_at: string | null;
  answered: Generated<number>;
  required: Generated<number>;
  added_reason: string;
  removed_at: string | null;
  removed_reason: string | null;
  version: Generated<number>;
}

export interface AccessLinkTable {
  token_hash: string;
  recipient: string;
  purpose: string;
  created_by: string;
  created_at: Generated<string>;
  expires_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface AnswerTable {
  recipient: string;
  field: string;
  value: AnswerValue | null;
  status: AnswerStatus;
  origin: AnswerOrigin;
  version: Generated<number>;
  changed_by: string;
  changed_at: Generated<string>;
}

export interface AnswerChangeTable {
  seq: Generated<number>;
  recipient: string;
  field: string;
  before: AnswerValue | null;
  after: AnswerValue | null;
  origin: AnswerOrigin;
  by: string;
  at: Generated<string>;
  why: string | null;
}

export interface ExplanationTable {
  recipient: string;
  check_id: string;
  field: string;
  text: string;
  by: string;
  at: Generated<string>;
}

export interface CommentTable {
  seq: Generated<number>;
  recipient: string;
  field: string | null;
  text: string;
  by: string;
  by_name: string;
  at: Generated<string>;
  resolved_at: string | null;
}

export interface StoredFileTable {
  sha256: string;
  size: number;
  pieces: number;
  media_type: string;
  received_at: Generated<string>;
}

export interface StoredFilePieceTable {
  sha256: string;
  number: number;
  bytes: Uint8Array;
}

export interface AttachmentTable {
  id: string;
  recipient: string;
  kind: 'workbook' | 'letter';
  file: string;
  name: string;
  by: string;
  at: Generated<string>;
  removed_at: string | null;
}

export interface SubmissionTable {
  id: string;
  recipient: string;
  number: number;
  answers: Record<string, FrozenAnswer>;
  answers_sha256: string;
  findings: SurveyFinding[];
  attachments: string[];
  submitted_by: string;
  submitted_name: string;
  submitted_at: Generated<string>;
  is_late: boolean;
}

export interface SubmissionDecisionTable {
  submission: string;
  decision: Decision;
  reason: string | null;
  facts: number;
  by: string;
  by_name: string;
  at: Generated<string>;
}

export interface DeadlineExtensionTable {
  seq: Generated<number>;
  recipient: string;
  until: string;
  reason: string;
  by: string;
  at: Generated<string>;
}

export interface WaveDeadlineChangeTable {
  seq: Generated<number>;
  wave: string;
  before: string;
  after: string;
  reason: string | null;
  by: string;
  at: Generated<string>;
}

export interface RecipientMembershipTable {
  seq: Generated<number>;
  recipient: string;
  step: 'added' | 'removed';
  reason: string;
  by: string;
  at: Generated<string>;
}

export interface CorrectionTable {
  seq: Generated<number>;
  recipient: string;
  reason: string;
  by: string;
  at: Generated<string>;
}

export interface ConfirmationTable {
  seq: Generated<number>;
  recipient: string;
  submission: string;
  place: string;
  values_sha256: string;
  inn: string;
  stance: 'confirmed' | 'disputed';
  remark: string | null;
  by: string;
  at: Generated<string>;
}

export interface WavePublicationTable {
  wave: string;
  fact_seq: number;
  revision: number;
  by: string;
  published_at: Generated<string>;
}

export interface OutboxTable {
  seq: Generated<number>;
  id: string;
  kind: string;
  recipient: string | null;
  once: string;
  address: string;
  subject: string;
  body: string;
  state: Generated<'queued' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  next_at: Generated<string>;
  error: string | null;
  created_at: Generated<string>;
  sent_at: string | null;
}

export interface IdempotencyTable {
  actor: string;
  key: string;
  operation: string;
  body_sha256: string;
  /** JSON as it was given; null while the first request runs. */
  result: string | null;
  at: Generated<string>;
}

export interface SurveySchema {
  wave: WaveTable;
  recipient: RecipientTable;
  access_link: AccessLinkTable;
  answer: AnswerTable;
  answer_change: AnswerChangeTable;
  explanation: ExplanationTable;
  comment: CommentTable;
  stored_file: StoredFileTable;
  stored_file_piece: StoredFilePieceTable;
  attachment: AttachmentTable;
  submission: SubmissionTable;
  submission_decision: SubmissionDecisionTable;
  deadline_extension: DeadlineExtensionTable;
  wave_deadline_change: WaveDeadlineChangeTable;
  recipient_membership: RecipientMembershipTable;
  correction: CorrectionTable;
  confirmation: ConfirmationTable;
  wave_publication: WavePublicationTable;
  outbox: OutboxTable;
  idempotency: IdempotencyTable;
}
