/**
 * Submission from the form: save first, look whether others changed something, then submit the very version one has seen. Must
 * never submit what the person did not see.
 */
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { RecipientView } from '../../flows/survey/workspace-flows.ts';
import type { Autosave } from './autosave.ts';
import type { Form } from './form-context.ts';
import type { FormStore } from './form-store.ts';
import type { Notes } from './notes.ts';
import type { Sent, WorkspaceClient } from './send.ts';

interface Parts {
  readonly store: FormStore;
  readonly notes: Notes;
  readonly client: WorkspaceClient;
  readonly autosave: Autosave;
  readonly w: Form['w'];
  readonly onDone?: () => void;
}

/** Resolves with the sentence to show, null when the answers were submitted. */
export async function submitForm({
  store,
  notes,
  client,
  autosave,
  w,
  onDone = reload,
}: Parts): Promise<string | null> {
  await autosave.flush();
  if (store.dueCount() > 0) return `${w.submitFailed} ${w.unsavedLeft}.`;
  const view = await client.view();
  if (view.kind !== 'done') return faultOf(view, w);
  if (takeView(view.body, store, notes).length > 0) return w.lookFirst;
  const sent = await client.submit(view.body.recipient.version, crypto.randomUUID());
  if (sent.kind !== 'done') return faultOf(sent, w);
  onDone();
  return null;
}

/** Takes in the answers as they stand now; returns the fields that others changed. */
export function takeView(view: RecipientView, store: FormStore, notes: Notes): FieldPath[] {
  notes.replace(view.findings, view.progress);
  store.learn(view.editors);
  return store.refresh(view.answers.map((answer) => [answer.field, answer] as const));
}

function faultOf(sent: Exclude<Sent<unknown>, { kind: 'done' }>, w: Form['w']): string {
  if (sent.kind === 'later') return `${w.submitFailed} ${w.submitOffline}`;
  if (sent.problem.status === 401) return w.signedOut;
  const isChanged = sent.problem.status === 409 || sent.problem.status === 412;
  return `${w.submitFailed} ${isChanged ? w.submitChanged : w.submitRefused}`;
}

/** The page as the server shows it after submission. */
function reload(): void {
  location.assign(`${location.pathname}?done=submitted`);
}
