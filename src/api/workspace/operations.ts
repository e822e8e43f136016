/** The operations of the workspace, one line of meaning each: the same flows as the pages call. */
import { Problem } from '../../kernel/problem.ts';
import * as answers from './answers.ts';
import { boardParameters, boardQuery } from './board-query.ts';
import { bodies, reason } from './bodies.ts';
import { id, of, operation, reasonOf } from './define-operation.ts';
import { waveOperations } from './wave-operations.ts';
import type { WorkspaceCall, WorkspaceOperation } from './workspace-operation.ts';

/** The `lastChange` that the caller has; none: from the beginning. */
function afterOf({ query }: WorkspaceCall): number {
  const after = query.get('after') ?? '0';
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new Problem('invalid-value', 'after is the lastChange of an earlier answer, a whole number.', {
    parameter: 'after',
  });
}

const readers: readonly WorkspaceOperation[] = [
  operation('listWaves', 'GET', '/waves', 'wave.read', 'Волны', 'Waves', {
    answer: answers.listOf(answers.waveSummary),
    run: async ({ workspace, actor }) => ({ items: await workspace.waves(actor) }),
  }),
  operation('readWave', 'GET', '/waves/{id}', 'wave.read', 'Волна', 'A wave', {
    answer: answers.waveSummary,
    run: (call) => call.workspace.wave(call.actor, id(call)),
  }),
  operation('readBoard', 'GET', '/waves/{id}/board', 'recipient.list', 'Ход сбора', 'Progress board', {
    answer: answers.board,
    query: boardParameters,
    run: (call) => call.workspace.board(call.actor, boardQuery(call)),
  }),
  operation(
    'proposeRecipients',
    'GET',
    '/waves/{id}/proposals',
    'wave.manage',
    'Кого опросить',
    'Proposed recipients',
    {
      answer: answers.listOf(answers.proposed),
      run: async (call) => ({ items: await call.workspace.proposeRecipients(call.actor, id(call)) }),
    },
  ),
  operation(
    'listDeadlineChanges',
    'GET',
    '/waves/{id}/deadline',
    'wave.read',
    'История срока',
    'Changes of the deadline',
    {
      answer: answers.listOf(answers.deadlineChange),
      run: async (call) => ({ items: await call.workspace.deadlineChanges(call.actor, id(call)) }),
    },
  ),
  operation(
    'listMemberships',
    'GET',
    '/waves/{id}/memberships',
    'wave.read',
    'Кого добавляли и исключали',
    'Who was added and taken out',
    {
      answer: answers.listOf(answers.membership),
      run: async (call) => ({ items: await call.workspace.memberships(call.actor, id(call)) }),
    },
  ),
  operation('readDesk', 'GET', '/desk', 'recipient.answer', 'Мои анкеты', 'My questionnaires', {
    answer: answers.listOf(answers.boardItem),
    run: async ({ workspace, actor }) => ({ items: await workspace.desk(actor) }),
  }),
  operation('readRecipient', 'GET', '/recipients/{id}', 'recipient.read', 'Анкета', 'A questionnaire', {
    answer: answers.recipientView,
    run: (call) => call.workspace.recipient(call.actor, id(call)),
  }),
  operation(
    'readChanges',
    'GET',
    '/recipients/{id}/changes',
    'recipient.read',
    'Что изменилось с тех пор',
    'What changed since',
    {
      answer: answers.recentChanges,
      query: ['after'],
      run: (call) => call.workspace.changes(call.actor, id(call), afterOf(call)),
    },
  ),
  operation(
    'readHistory',
    'GET',
    '/recipients/{id}/history',
    'recipient.read',
    'История значений',
    'History of values',
    {
      answer: answers.listOf(answers.change),
      query: ['field'],
      run: async (call) => ({
        items: await call.workspace.history(call.actor, id(call), call.query.get('field') ?? undefined),
      }),
    },
  ),
  operation(
    'previewWorkbook',
    'GET',
    '/recipients/{id}/workbooks/{attachment}',
    'recipient.answer',
    'Что изменит книга',
    'What a workbook would change',
    {
      answer: answers.workbookPreview,
      run: (call) => call.workspace.previewWorkbook(call.actor, id(call), call.params['attachment'] ?? ''),
    },
  ),
];

const reviewing: readonly WorkspaceOperation[] = [
  operation(
    'removeRecipient',
    'POST',
    '/recipients/{id}/removal',
    'recipient.review',
    'Исключить',
    'Remove a recipient',
    {
      answer: answers.recipient,
      needsVersion: true,
      body: reason,
      run: (call) =>
        call.workspace.removeRecipient(call.actor, id(call), call.version, reasonOf(call), call.repeat),
    },
  ),
  operation(
    'extendDeadline',
    'POST',
    '/recipients/{id}/extension',
    'recipient.review',
    'Продлить',
    'Extend the deadline',
    {
      answer: answers.recipient,
      needsVersion: true,
      body: bodies.extension,
      run: (call) => {
        const { untilOn, reason: why } = of<'extension'>(call);
        return call.workspace.extendDeadline(call.actor, id(call), call.version, untilOn, why, call.repeat);
      },
    },
  ),
  operation('assignRecipient', 'PATCH', '/recipients/{id}', 'recipient.review', 'Назначить', 'Assign', {
    answer: answers.recipient,
    needsVersion: true,
    body: bodies.assignment,
    run: (call) => {
      const { responsible, mailbox, purpose, keepUntilOn } = of<'assignment'>(call);
      const change = {
        ...(responsible === undefined ? {} : { responsible }),
        ...(mailbox === undefined ? {} : { mailbox }),
        ...(purpose === undefined ? {} : { purpose }),
        ...(keepUntilOn === undefined ? {} : { keepUntilOn }),
      };
      return call.workspace.assign(call.actor, id(call), call.version, change, call.repeat);
    },
  }),
  operation(
    'makeLink',
    'POST',
    '/recipients/{id}/links',
    'recipient.review',
    'Личная ссылка',
    'Make a personal link',
    {
      answer: answers.link,
      run: (call) => call.workspace.makeLink(call.actor, id(call), call.repeat),
    },
  ),
  operation(
    'revokeLinks',
    'DELETE',
    '/recipients/{id}/links',
    'recipient.review',
    'Отозвать личные ссылки',
    'Revoke the personal links',
    {
      answer: answers.nothing,
      run: (call) => call.workspace.revokeLinks(call.actor, id(call), call.repeat),
    },
  ),
  operation(
    'commentOnAnswer',
    'POST',
    '/recipients/{id}/comments',
    'recipient.comment',
    'Замечание',
    'Comment',
    {
      answer: answers.nothing,
      body: bodies.comment,
      run: (call) => call.workspace.comment(call.actor, id(call), of<'comment'>(call), call.repeat),
    },
  ),
  operation(
    'resolveComment',
    'DELETE',
    '/recipients/{id}/comments/{seq}',
    'recipient.comment',
    'Снять замечание',
    'Resolve',
    {
      answer: answers.nothing,
      run: (call) =>
        call.workspace.resolveComment(call.actor, id(call), Number(call.params['seq']) || 0, call.repeat),
    },
  ),
  operation('returnSubmission', 'POST', '/recipients/{id}/return', 'recipient.review', 'Вернуть', 'Return', {
    answer: answers.recipient,
    needsVersion: true,
    body: reason,
    run: (call) =>
      call.workspace.returnSubmission(call.actor, id(call), call.version, reasonOf(call), call.repeat),
  }),
  operation(
    'acceptSubmission',
    'POST',
    '/recipients/{id}/acceptance',
    'recipient.review',
    'Принять',
    'Accept',
    {
      answer: answers.recipient,
      needsVersion: true,
      body: bodies.acceptance,
      run: (call) =>
        call.workspace.acceptSubmission(
          call.actor,
          id(call),
          call.version,
          of<'acceptance'>(call).exception,
          call.repeat,
        ),
    },
  ),
];

const answering: readonly WorkspaceOperation[] = [
  operation(
    'editAnswers',
    'PATCH',
    '/recipients/{id}/answers',
    'recipient.answer',
    'Изменить ответы',
    'Change answers',
    {
      answer: answers.editOutcome,
      body: bodies.edits,
      run: (call) => call.workspace.editAnswers(call.actor, id(call), of<'edits'>(call).edits, call.repeat),
    },
  ),
  operation(
    'explainFinding',
    'POST',
    '/recipients/{id}/explanations',
    'recipient.answer',
    'Пояснить',
    'Explain a finding',
    {
      answer: answers.nothing,
      body: bodies.explanation,
      run: (call) => call.workspace.explain(call.actor, id(call), of<'explanation'>(call), call.repeat),
    },
  ),
  operation(
    'submitAnswers',
    'POST',
    '/recipients/{id}/submission',
    'recipient.submit',
    'Отправить',
    'Submit',
    {
      answer: answers.recipient,
      needsVersion: true,
      run: (call) => call.workspace.submit(call.actor, id(call), call.version, call.repeat),
    },
  ),
  operation(
    'correctSubmission',
    'POST',
    '/recipients/{id}/correction',
    'recipient.read',
    'Исправить',
    'Correct',
    {
      answer: answers.recipient,
      // Before acceptance the respondent takes it back, after it the analyst opens it.
      decidedBy: 'recipient.submit',
      needsVersion: true,
      body: reason,
      run: (call) => call.workspace.correct(call.actor, id(call), call.version, reasonOf(call), call.repeat),
    },
  ),
  operation(
    'applyWorkbook',
    'POST',
    '/recipients/{id}/workbooks/{attachment}/application',
    'recipient.answer',
    'Принять книгу',
    'Apply a workbook',
    {
      answer: answers.workbookOutcome,
      body: bodies.application,
      run: (call) =>
        call.workspace.applyWorkbook(
          call.actor,
          id(call),
          call.params['attachment'] ?? '',
          of<'application'>(call).isPartial,
          call.repeat,
        ),
    },
  ),
  operation(
    'removeAttachment',
    'DELETE',
    '/recipients/{id}/attachments/{attachment}',
    'recipient.answer',
    'Убрать файл',
    'Remove an attachment',
    {
      answer: answers.nothing,
      run: (call) =>
        call.workspace.removeAttachment(call.actor, id(call), call.params['attachment'] ?? '', call.repeat),
    },
  ),
];

/** All operations of the workspace API. */
export const workspaceOperations: readonly WorkspaceOperation[] = [
  ...readers,
  ...waveOperations,
  ...reviewing,
  ...answering,
];
