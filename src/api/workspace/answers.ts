/** Shapes of what the workspace API answers; the contract test holds every answer against them. Must never describe more than is sent. */
import { z } from '@hono/zod-openapi';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { recipientStates, waveStates } from '../../domain/survey/wave.ts';
import { orNull, textSchema } from '../schemas/common.ts';

const instant = z.string().openapi({ format: 'date-time' });
const instantOrNull = z.string().nullable().openapi({ format: 'date-time' });
const form = z.enum(questionnaireForms).openapi('Form');
const field = z
  .string()
  .openapi('FieldPath', { description: 'section/row/question/year, "-" where there is none' });
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).openapi('AnswerValue');

export const wave = z
  .strictObject({
    id: z.string(),
    questionnaireEdition: z.string(),
    years: z.array(z.int()),
    deadline: instant,
    state: z.enum(waveStates),
    openedAt: instantOrNull,
    closedAt: instantOrNull,
    publishedAt: instantOrNull,
    version: z.int(),
  })
  .openapi('Wave');

export const recipient = z
  .strictObject({
    id: z.string(),
    wave: z.string(),
    form,
    respondent: z.string(),
    name: z.string(),
    federalSubjects: z.array(z.string()),
    mailbox: z.string().nullable(),
    mailboxPurpose: z.string().nullable().optional(),
    mailboxKeepUntil: z.string().nullable().optional(),
    responsible: z.string().nullable(),
    state: z.enum(recipientStates),
    stateAt: instant,
    extendedTo: instantOrNull,
    openedAt: instantOrNull,
    lastContactAt: instantOrNull,
    answered: z.int(),
    required: z.int(),
    removedAt: instantOrNull,
    removedReason: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Recipient');

const publication = z
  .strictObject({ wave: z.string(), factSeq: z.int(), revision: z.int(), publishedAt: instant })
  .openapi('Publication');

export const waveSummary = z
  .strictObject({
    wave,
    recipients: z.int(),
    byState: z.record(z.enum(recipientStates), z.int()),
    overdue: z.int(),
    publication: orNull(publication),
  })
  .openapi('WaveSummary');

export const boardItem = z
  .strictObject({
    recipient,
    deadline: instant,
    daysLeft: z.int().nullable(),
    progress: z.number().min(0).max(1).nullable(),
  })
  .openapi('BoardItem');

export const board = z
  .strictObject({
    wave,
    items: z.array(boardItem),
    total: z.int(),
    counts: z.array(
      z.strictObject({
        form,
        state: z.enum(recipientStates),
        federalSubject: z.string(),
        isOverdue: z.boolean(),
        count: z.int(),
      }),
    ),
  })
  .openapi('Board');

export const deadlineChange = z
  .strictObject({
    before: instant,
    after: instant,
    reason: z.string().nullable(),
    by: z.string(),
    at: instant,
  })
  .openapi('DeadlineChange');

export const membership = z
  .strictObject({
    recipient: z.string(),
    name: z.string(),
    form,
    step: z.enum(['added', 'removed']),
    reason: z.string(),
    by: z.string(),
    at: instant,
  })
  .openapi('Membership');

export const proposed = z
  .strictObject({
    form,
    respondent: z.string(),
    name: z.string(),
    federalSubjects: z.array(z.string()),
    mailbox: z.string().nullable(),
    mailboxPurpose: z.string().nullable().optional(),
    mailboxKeepUntil: z.string().nullable().optional(),
    reason: z.string(),
    isAdded: z.boolean(),
  })
  .openapi('ProposedRecipient');

const origin = z.looseObject({ via: z.enum(['form', 'prefill', 'workbook']) }).openapi('AnswerOrigin', {
  description: 'From a workbook with its hash, sheet, cell and text; prefilled with its fact.',
});

const storedAnswer = z
  .strictObject({
    field,
    value: orNull(value),
    status: z.enum(['prefilled', 'unchanged', 'changed']),
    origin,
    version: z.int(),
    changedBy: z.string(),
    changedAt: instant,
  })
  .openapi('StoredAnswer');

const editor = z.strictObject({ id: z.string(), name: z.string(), role: z.string() }).openapi('Editor');

export const change = z
  .strictObject({
    seq: z.int(),
    field,
    before: orNull(value),
    after: orNull(value),
    origin,
    by: z.string(),
    at: instant,
    why: z.string().nullable(),
    editor: orNull(editor),
  })
  .openapi('Change');

const finding = z
  .strictObject({
    check: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    field,
    related: z.array(field),
    message: textSchema,
  })
  .openapi('SurveyFinding');

const sectionProgress = z
  .strictObject({ section: z.string(), answered: z.int(), required: z.int() })
  .openapi('SectionProgress');

const outcome = {
  conflicts: z.array(storedAnswer),
  editors: z.array(editor),
  findings: z.array(finding),
  progress: z.array(sectionProgress),
};

export const editOutcome = z
  .strictObject({ applied: z.array(storedAnswer), ...outcome })
  .openapi('EditOutcome');

export const workbookOutcome = z
  .strictObject({ applied: z.array(field), ...outcome })
  .openapi('WorkbookOutcome');

const attachment = z
  .strictObject({
    id: z.string(),
    recipient: z.string(),
    kind: z.enum(['workbook', 'letter']),
    sha256: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    by: z.string(),
    at: instant,
  })
  .openapi('Attachment');

const comment = z
  .strictObject({
    seq: z.int(),
    field: orNull(field),
    text: z.string(),
    by: z.string(),
    byName: z.string(),
    at: instant,
    resolvedAt: instantOrNull,
  })
  .openapi('Comment');

const submission = z
  .strictObject({
    id: z.string(),
    recipient: z.string(),
    number: z.int(),
    answers: z.record(z.string(), z.strictObject({ value, origin, by: z.string(), at: instant })),
    answersSha256: z.string(),
    findings: z.array(finding),
    attachments: z.array(z.string()),
    submittedBy: z.string(),
    submittedName: z.string(),
    submittedAt: instant,
    isLate: z.boolean(),
    decision: orNull(
      z.strictObject({
        decision: z.enum(['returned', 'accepted', 'accepted-with-exception', 'withdrawn']),
        reason: z.string().nullable(),
        facts: z.int(),
        by: z.string(),
        byName: z.string(),
        at: instant,
      }),
    ),
  })
  .openapi('Submission');

export const recipientView = z
  .strictObject({
    recipient,
    wave,
    questionnaire: z
      .looseObject({ form, edition: z.string() })
      .openapi({ description: 'The edition as it stands in the rulebook; shown at /questionnaires.' }),
    deadline: instant,
    daysLeft: z.int(),
    answers: z.array(storedAnswer),
    explanations: z.array(
      z.strictObject({ check: z.string(), field, text: z.string(), by: z.string(), at: instant }),
    ),
    comments: z.array(comment),
    findings: z.array(finding),
    progress: z.array(sectionProgress),
    lastValues: z.array(
      z.strictObject({ wave: z.string(), period: z.string().nullable(), field, value, fact: z.string() }),
    ),
    submissions: z.array(submission),
    attachments: z.array(attachment),
    extensions: z.array(z.strictObject({ until: instant, reason: z.string(), by: z.string(), at: instant })),
    editors: z.array(editor),
    lastChange: z.int(),
    may: z.strictObject({
      answer: z.boolean(),
      submit: z.boolean(),
      takeBack: z.boolean(),
      review: z.boolean(),
      comment: z.boolean(),
    }),
  })
  .openapi('RecipientView');

export const recentChanges = z
  .strictObject({
    lastChange: z.int(),
    state: z.enum(recipientStates),
    answers: z.array(storedAnswer),
    editors: z.array(editor),
    checked: orNull(z.strictObject({ findings: z.array(finding), progress: z.array(sectionProgress) })),
  })
  .openapi('RecentChanges');

export const workbookPreview = z
  .strictObject({
    attachment: z.string(),
    changes: z.array(
      z.strictObject({
        field,
        sheet: z.string(),
        cell: z.string(),
        before: orNull(value),
        after: orNull(value),
      }),
    ),
    unchanged: z.int(),
    findings: z.array(
      z.looseObject({
        severity: z.enum(['error', 'warning']),
        sheet: z.string(),
        cell: z.string().nullable(),
        text: z.string().nullable(),
        message: textSchema,
      }),
    ),
    cells: z.strictObject({ read: z.int(), understood: z.int(), reported: z.int(), headings: z.int() }),
  })
  .openapi('WorkbookPreview');

export const link = z.strictObject({ path: z.string(), expiresAt: instant }).openapi('PersonalLink');
export const added = z.strictObject({ added: z.array(z.string()) }).openapi('Added');
export const nothing = z.strictObject({}).openapi('Nothing');
/** A list as every list is answered. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });
