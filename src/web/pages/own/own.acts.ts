/** What the forms of a participant's page do: confirm a row, or dispute it with a remark. */
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';

/** Runs the form that was sent. Throws what the flow throws. */
export async function actOnOwn({ confirmations, actor, act, text, repeat, url }: FormAct): Promise<Response> {
  if (act !== 'confirm' && act !== 'dispute') unknownAct();
  const stance = act === 'confirm' ? 'confirmed' : 'disputed';
  const word = {
    recipient: text('recipient'),
    place: text('row'),
    valuesSha256: text('values'),
    stance,
    remark: text('remark'),
  } as const;
  await confirmations.confirm(actor, word, repeat);
  return doneAt(url, stance);
}
