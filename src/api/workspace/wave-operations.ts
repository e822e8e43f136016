/** Operations on waves that change something. */
import * as answers from './answers.ts';
import { bodies } from './bodies.ts';
import { id, of, operation } from './define-operation.ts';
import type { WorkspaceOperation } from './workspace-operation.ts';

export const waveOperations: readonly WorkspaceOperation[] = [
  operation('createWave', 'POST', '/waves', 'wave.manage', 'Создать волну', 'Create a wave', {
    answer: answers.wave,
    body: bodies.wave,
    run: (call) => call.workspace.createWave(call.actor, of<'wave'>(call), call.repeat),
  }),
  operation('openWave', 'POST', '/waves/{id}/opening', 'wave.manage', 'Открыть волну', 'Open a wave', {
    answer: answers.wave,
    needsVersion: true,
    run: (call) => call.workspace.openWave(call.actor, id(call), call.version, call.repeat),
  }),
  operation('closeWave', 'POST', '/waves/{id}/closing', 'wave.manage', 'Закрыть волну', 'Close a wave', {
    answer: answers.wave,
    needsVersion: true,
    run: (call) => call.workspace.closeWave(call.actor, id(call), call.version, call.repeat),
  }),
  operation(
    'publishWave',
    'POST',
    '/waves/{id}/publication',
    'wave.manage',
    'Опубликовать',
    'Publish a wave',
    {
      answer: answers.wave,
      needsVersion: true,
      run: (call) => call.workspace.publishWave(call.actor, id(call), call.version, call.repeat),
    },
  ),
  operation(
    'changeDeadline',
    'POST',
    '/waves/{id}/deadline',
    'wave.manage',
    'Изменить срок',
    'Change the deadline of a wave',
    {
      answer: answers.wave,
      needsVersion: true,
      body: bodies.deadline,
      run: (call) => {
        const { deadlineOn, reason: why = '' } = of<'deadline'>(call);
        const input = { deadlineOn, reason: why };
        return call.workspace.changeDeadline(call.actor, id(call), call.version, input, call.repeat);
      },
    },
  ),
  operation('deleteWave', 'DELETE', '/waves/{id}', 'wave.manage', 'Удалить черновик', 'Delete a draft', {
    answer: answers.nothing,
    needsVersion: true,
    run: (call) => call.workspace.deleteWave(call.actor, id(call), call.version, call.repeat),
  }),
  operation(
    'addRecipients',
    'POST',
    '/waves/{id}/recipients',
    'wave.manage',
    'Добавить респондентов',
    'Add recipients',
    {
      answer: answers.added,
      body: bodies.recipients,
      run: async (call) => ({
        added: await call.workspace.addRecipients(
          call.actor,
          id(call),
          of<'recipients'>(call).recipients,
          call.repeat,
        ),
      }),
    },
  ),
];
