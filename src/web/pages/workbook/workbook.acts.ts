/** What the forms of the page do: receive a workbook or a letter, take over a workbook's answers, take a file away. */

import { redirect } from 'react-router';
import { Problem } from '../../../kernel/problem.ts';
import { receivedFile } from '../../site/received-file.ts';
import { doneAt, type FormAct, unknownAct } from '../../workspace-frame/act-form.ts';

type Run = (input: FormAct, id: string) => Promise<Response>;

const acts: Readonly<Record<string, Run>> = {
  upload: async (input, id) => {
    const preview = await input.workspace.uploadWorkbook(input.actor, id, fileOf(input), input.repeat);
    return redirect(`${input.url.pathname}?preview=${encodeURIComponent(preview.attachment)}#preview`, 303);
  },
  letter: async (input, id) => {
    await input.workspace.attachLetter(input.actor, id, fileOf(input), input.repeat);
    return doneAt(input.url, 'attached', { upload: null });
  },
  apply: (input, id) => apply(input, id, false),
  'apply-part': (input, id) => apply(input, id, true),
  remove: async ({ workspace, actor, text, repeat, url }, id) => {
    await workspace.removeAttachment(actor, id, text('attachment'), repeat);
    return doneAt(url, 'removed', { preview: null, upload: null });
  },
};

async function apply(
  { workspace, actor, text, repeat, url }: FormAct,
  id: string,
  isPartial: boolean,
): Promise<Response> {
  const { applied, conflicts } = await workspace.applyWorkbook(
    actor,
    id,
    text('attachment'),
    isPartial,
    repeat,
  );
  const changes = { preview: null, page: null, upload: null };
  return doneAt(url, 'applied', {
    ...changes,
    changed: String(applied.length),
    left: String(conflicts.length),
  });
}

/** Throws Problem invalid-body where no file came. */
function fileOf({ request }: FormAct): { path: string; name: string } {
  const file = receivedFile(request);
  if (!file) throw new Problem('invalid-body', 'Choose a file.', { parameter: 'file' });
  return { path: file.path, name: file.name };
}

/** Runs the form that was sent. */
export function actOnWorkbook(input: FormAct): Promise<Response> {
  const run = Object.hasOwn(acts, input.act) ? acts[input.act] : undefined;
  return run ? run(input, input.params['id'] ?? '') : unknownAct();
}
