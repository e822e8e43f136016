/** Whether what was typed is safe, always in sight, and told to a screen reader when it changes. */
import { useSyncExternalStore } from 'react';
import type { Autosave, SaveState } from './autosave.ts';
import { type Form, useForm, useNews } from './form-context.ts';
import { showClock } from './show-time.ts';

const atFirst: SaveState = { kind: 'saved', at: null };
const nothing = () => () => {};

export function SaveLine({ autosave }: { readonly autosave: Autosave | null }) {
  const form = useForm();
  const { store, w } = form;
  const read = autosave?.state ?? (() => atFirst);
  const state = useSyncExternalStore(autosave?.listen ?? nothing, read, () => atFirst);
  useNews(store, 'conflicts');
  const conflicts = store.conflicts();
  const isTroubled =
    conflicts.length > 0 || state.kind === 'offline' || state.kind === 'busy' || state.kind === 'refused';
  const first = conflicts[0];
  return (
    <p className={isTroubled ? 'save-line troubled' : 'save-line'}>
      <span role="status" aria-live="polite">
        {sentence(state, conflicts.length, form)}
      </span>
      {first ? (
        <button type="button" className="text-button" onClick={() => form.jump(first)}>
          {w.conflictsLeft}
        </button>
      ) : null}
      {state.kind === 'offline' ||
      state.kind === 'busy' ||
      (state.kind === 'refused' && state.status !== 401) ? (
        <button type="button" className="text-button" onClick={() => autosave?.retry()}>
          {w.retry}
        </button>
      ) : null}
      {state.kind === 'refused' && state.status === 401 && !cameByLink(form) ? (
        <a href={`${form.language === 'en' ? '/en' : ''}/sign-in?to=${encodeURIComponent(form.address({}))}`}>
          {w.signIn}
        </a>
      ) : null}
    </p>
  );
}

/** Somebody without an account cannot sign in again. */
const cameByLink = ({ store }: Form) => store.model.self.startsWith('link:');

function sentence(state: SaveState, conflicts: number, form: Form): string {
  const { w, language } = form;
  if ('isKept' in state) {
    const text =
      state.kind !== 'refused'
        ? w[state.kind]
        : state.status === 401
          ? cameByLink(form)
            ? w.linkEnded
            : w.signedOut
          : state.status === 409
            ? w.closedNow
            : w.refused;
    return state.isKept ? text : `${text}. ${w.notKept}`;
  }
  if (conflicts > 0) return `${w.conflictState} (${conflicts})`;
  if (state.kind !== 'saved') return w[state.kind];
  return state.at === null ? w.allSaved : `${w.saved} ${showClock(state.at, language)}`;
}
