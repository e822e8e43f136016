/** What the page of a questionnaire does without script: taking back what was submitted. */
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';

/** Runs the form; a redirect back to the questionnaire. */
export async function actOnQuestionnaire(input: FormAct): Promise<Response> {
  const { act, actor, workspace, text, version, repeat, url, params } = input;
  if (act !== 'take-back') return unknownAct();
  await workspace.correct(actor, params['id'] ?? '', version(), text('reason'), repeat);
  return doneAt(url, 'taken-back', { view: null });
}
