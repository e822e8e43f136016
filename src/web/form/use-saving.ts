/** Connects the form to the server and to this device: brings back the draft, saves, notices others, warns before leaving. */
import { useEffect, useState } from 'react';
import { type Autosave, startAutosave } from './autosave.ts';
import type { Form } from './form-context.ts';
import type { FormStore } from './form-store.ts';
import { keepDrafts } from './keep-draft.ts';
import type { FormModel } from './model.ts';
import type { Notes } from './notes.ts';
import type { WorkspaceClient } from './send.ts';
import { watchOthers } from './watch-others.ts';
import { namesOf } from './who.ts';

interface Parts {
  readonly store: FormStore;
  readonly notes: Notes;
  readonly client: WorkspaceClient;
  readonly model: FormModel;
  readonly w: Form['w'];
  readonly announce: (text: string, count?: number) => void;
}

/** The saving of this form; null until the page is alive, and where nothing may be changed. */
export function useSaving({ store, notes, client, model, w, announce }: Parts): Autosave | null {
  const [autosave, setAutosave] = useState<Autosave | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and the voice do not change what is saved
  useEffect(() => {
    if (!model.may.answer) return;
    const drafts = keepDrafts(model.recipient.id, model.self);
    const saving = startAutosave({
      store,
      client,
      drafts,
      onOutcome: ({ findings, progress }, kept) => {
        notes.replace(findings, progress);
        if (kept.length > 0) announce(w.rowStays);
      },
    });
    setAutosave(saving);
    void drafts.read().then((draft) => {
      const count = draft ? store.restore(draft) : 0;
      if (count > 0) announce(w.restored, count);
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (!saving.isSafe()) event.preventDefault();
    };
    const flush = () => {
      if (document.visibilityState === 'hidden' && store.dueCount() > 0) void saving.flush();
    };
    const stopWatching = watchOthers({
      store,
      notes,
      client,
      onChanged: (changed) =>
        announce(
          `${w.refreshed} ${namesOf(
            changed.map((one) => one.changedBy),
            store,
            w,
          )}):`,
          changed.length,
        ),
      onClosed: () => announce(w.closedMeanwhile),
    });
    const online = () => saving.retry();
    addEventListener('beforeunload', warn);
    addEventListener('online', online);
    document.addEventListener('visibilitychange', flush);
    return () => {
      saving.stop();
      stopWatching();
      removeEventListener('beforeunload', warn);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [store, notes, client, model]);
  return autosave;
}
