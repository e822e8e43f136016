/** The steps of a wave as forms. Must never publish without the mark that says so. */
import { Problem } from '../../../kernel/problem.ts';
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';

/** Runs the step; a redirect to the board. */
export async function actOnWave({
  act,
  actor,
  workspace,
  text,
  url,
  params,
  version,
  repeat,
}: FormAct): Promise<Response> {
  const id = params['id'] ?? '';
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
