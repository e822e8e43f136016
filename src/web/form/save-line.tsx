/** Whether what was typed is safe, always in sight, and told to a screen reader when it changes. */
import { useSyncExternalStore } from 'react';
import type { Autosave, SaveState } from './autosave.ts';
import { countFindings } from './finding-groups.ts';
import { countWords } from './finding-parts.tsx';
import { type Form, useForm, useNews } from './form-context.ts';
import { follow } from './row-card.tsx';
import { showClock } from './show-time.ts';
import { standingOf } from './standing.ts';
import { standingTitle } from './standing-part.tsx';

const atFirst: SaveState = { kind: 'saved', at: null };
const nothing = () => () => {};

/** What was just done, and the way back where there is one. */
export interface Said {
  readonly text: string;
  readonly undo: (() => void) | null;
}

interface Props {
  readonly autosave: Autosave | null;
  readonly said: Said;
}

export function SaveLine({ autosave, said }: Props) {
  const form = useForm();
  const { store, w } = form;
  const read = autosave?.state ?? (() => atFirst);
  const state = useSyncExternalStore(autosave?.listen ?? nothing, read, () => atFirst);
  useNews(store, 'conflicts');
  useNews(store, 'unclear');
  const conflicts = store.conflicts();
  const unclear = store.unclear();
  const isTroubled =
    conflicts.length + unclear.length > 0 ||
    state.kind === 'offline' ||
    state.kind === 'busy' ||
    state.kind === 'refused';
  const first = conflicts[0] ?? unclear[0];
  return (
    <div className={isTroubled ? 'save-line troubled' : 'save-line'}>
      <span role="status" aria-live="polite">
        {sentence(state, { conflicts: conflicts.length, unclear: unclear.length }, form)}
      </span>
      {first ? (
        <button type="button" className="text-button" onClick={() => form.jump(first)}>
          {conflicts.length > 0 ? w.conflictsLeft : w.unclearLeft}
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
      <LeftPart />
      <SaidPart key={said.text} said={said} />
    </div>
  );
}

/** What still blocks, always one step away from its list. */
function LeftPart() {
  const form = useForm();
  const { store, notes, w } = form;
  useNews(store, 'findings');
  const none = { unclear: 0, conflicts: 0, unsaved: 0 };
  const { errors, warnings } = standingOf(notes.findings(), notes.explanationOf, none);
  if (errors.length + warnings.length === 0) return null;
  const lead = () => {
    const title = document.getElementById(standingTitle);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'start' });
  };
  return (
    <a className="save-left" href={`#${standingTitle}`} onClick={(event) => follow(event, lead)}>
      <span className="wide-only">{w.left}: </span>
      {countWords(countFindings([...errors, ...warnings]), form)}
    </a>
  );
}

function SaidPart({ said: { text, undo } }: Pick<Props, 'said'>) {
  const { w, announce } = useForm();
  return (
    <span className="form-said">
      <span role="status" aria-live="polite">
        {text}
      </span>{' '}
      {undo ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            undo();
            announce(w.undoneAct);
          }}
        >
          {w.undoAct}
        </button>
      ) : null}
    </span>
  );
}

/** Somebody without an account cannot sign in again. */
const cameByLink = ({ store }: Form) => store.model.self.startsWith('link:');

interface Open {
  readonly conflicts: number;
  readonly unclear: number;
}

function sentence(state: SaveState, { conflicts, unclear }: Open, form: Form): string {
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
  if (unclear > 0) return `${w.savedBut} ${unclear}`;
  return state.at === null ? w.allSaved : `${w.saved} ${showClock(state.at, language)}`;
}
