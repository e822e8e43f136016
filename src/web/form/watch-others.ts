/**
 * Looks by itself for what others changed: when the window is reached again and every half minute while it is seen. Must never ask
 * twice at once, nor while nobody looks.
 */
import type { StoredAnswer } from '../../flows/survey/survey-ports.ts';
import type { FormStore } from './form-store.ts';
import type { Notes } from './notes.ts';
import type { WorkspaceClient } from './send.ts';

/** ms between two looks. */
const pause = 30_000;

interface Parts {
  readonly store: FormStore;
  readonly notes: Notes;
  readonly client: Pick<WorkspaceClient, 'changes'>;
  /** Told what came in. */
  readonly onChanged: (changed: readonly StoredAnswer[]) => void;
  /** Told once that the questionnaire takes no answers any more. */
  readonly onClosed: () => void;
}

/** Starts looking; returns the way to stop. */
export function watchOthers({ store, notes, client, onChanged, onClosed }: Parts): () => void {
  let after = store.model.lastChange;
  let isAsking = false;
  let isClosed = false;
  const look = async () => {
    if (isAsking || isClosed || document.visibilityState === 'hidden') return;
    isAsking = true;
    const sent = await client.changes(after).finally(() => {
      isAsking = false;
    });
    if (sent.kind !== 'done') return;
    const { lastChange, state, answers, editors, checked } = sent.body;
    after = lastChange;
    store.learn(editors);
    const changed = new Set(store.refresh(answers.map((answer) => [answer.field, answer] as const)));
    if (checked) notes.replace(checked.findings, checked.progress);
    if (changed.size > 0) onChanged(answers.filter(({ field }) => changed.has(field)));
    isClosed = state === 'submitted' || state === 'accepted';
    if (isClosed) onClosed();
  };
  const seen = () => void look();
  const timer = setInterval(seen, pause);
  addEventListener('focus', seen);
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(timer);
    removeEventListener('focus', seen);
    document.removeEventListener('visibilitychange', seen);
  };
}
