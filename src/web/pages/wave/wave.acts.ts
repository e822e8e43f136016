/** The steps of a wave as forms. Must never publish without the mark that says so. */
import { redirect } from 'react-router';
import { Problem } from '../../../kernel/problem.ts';
import { to } from '../../frame/links.ts';
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';

/** Runs the step; a redirect to the board. */
export async function actOnWave(input: FormAct): Promise<Response> {
  const { act, actor, workspace, text, url, params, version, repeat } = input;
  const id = params['id'] ?? '';
  if (act === 'deadline') {
    const change = { deadlineOn: text('deadlineOn'), reason: text('reason') };
    await workspace.changeDeadline(actor, id, version(), change, repeat);
    return doneAt(url, 'deadline', { step: null });
  }
  if (act === 'delete') return deleteDraft(input, id);
  if (act === 'open') {
    await workspace.openWave(actor, id, version(), repeat);
    return doneAt(url, 'opened', { step: null });
  }
  if (act === 'close') {
    await workspace.closeWave(actor, id, version(), repeat);
    return doneAt(url, 'closed', { step: null });
  }
  if (act !== 'publish') return unknownAct();
  if (text('confirm') !== 'yes')
    throw new Problem('invalid-body', 'Mark that you understand what publishing means.', {
      parameter: 'confirm',
    });
  await workspace.publishWave(actor, id, version(), repeat);
  return doneAt(url, 'published', { step: null });
}

/** The page is gone with the draft: the list of waves says what was done. */
async function deleteDraft(
  { actor, workspace, text, version, repeat, language }: FormAct,
  id: string,
): Promise<Response> {
  if (text('confirm') !== 'yes')
    throw new Problem('invalid-body', 'Mark that the draft goes with its recipients and links.', {
      parameter: 'confirm',
    });
  await workspace.deleteWave(actor, id, version(), repeat);
  return redirect(to(language, '/workspace/waves?done=deleted'), 303);
}
