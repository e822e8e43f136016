/**
 * Saves by itself: waits until typing rests, sends one batch at a time, and sends the same batch again under the same key until it
 * is answered. Must never forget a batch without an answer, and never send two at once.
 */
import type { EditOutcome } from '../../flows/survey/workspace-flows.ts';
import { createChannels } from './channels.ts';
import type { FormStore } from './form-store.ts';
import type { DraftKeeper } from './keep-draft.ts';
import type { Sent, WorkspaceClient } from './send.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' | 'saving' }
  | { readonly kind: 'offline' | 'busy'; readonly isKept: boolean }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string; readonly isKept: boolean };

export interface AutosaveParts {
  readonly store: FormStore;
  readonly client: Pick<WorkspaceClient, 'edit'>;
  readonly drafts: DraftKeeper;
  /** `kept`: rows that could not be removed. */
  readonly onOutcome: (outcome: EditOutcome, kept: readonly string[]) => void;
  readonly now?: () => string;
  readonly makeKey?: () => string;
  readonly wait?: (work: () => void, ms: number) => () => void;
}

export interface Autosave {
  state(): SaveState;
  listen(listener: () => void): () => void;
  /** Sends what is due at once; resolves when nothing is due or nothing more can be done. */
  flush(): Promise<void>;
  /** Whether nothing is lost where the page is left now: all is saved, or lies on this device. */
  isSafe(): boolean;
  /** Tries again: the connection came back. */
  retry(): void;
  stop(): void;
}

/** ms of rest before a batch, and the longest time that steady typing may postpone it. */
const rest = 800;
const longest = 5_000;
const slowest = 30_000;
/** ms between two writes of the draft to the device. */
const keeping = 150;

const timer = (work: () => void, ms: number) => {
  const id = setTimeout(work, ms);
  return () => clearTimeout(id);
};

/** Starts saving. */
export function startAutosave(parts: AutosaveParts): Autosave {
  const {
    store,
    client,
    drafts,
    now = () => new Date().toISOString(),
    makeKey = () => crypto.randomUUID(),
  } = parts;
  const wait = parts.wait ?? timer;
  const news = createChannels();
  let state: SaveState = { kind: 'saved', at: null };
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let waitingSince: number | null = null;
  let delay = 1_000;
  let isStopped = false;

  const say = (next: SaveState) => {
    state = next;
    news.tell('state');
  };
  let changes = 0;
  let kept = 0;
  const keep = async () => {
    const before = changes;
    const isKept = await drafts.keep(store.draft(now()));
    if (isKept) kept = before;
    return isKept;
  };
  let isKeeping = false;
  const keepSoon = () => {
    if (isKeeping) return;
    isKeeping = true;
    wait(() => {
      isKeeping = false;
      void keep();
    }, keeping);
  };
  const plan = (ms: number) => {
    cancel?.();
    cancel = isStopped ? null : wait(() => void run(), ms);
  };

  async function run(): Promise<void> {
    if (running) return running;
    cancel?.();
    cancel = null;
    waitingSince = null;
    running = sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const batch = store.takeBatch(makeKey());
      if (!batch) return;
      say({ kind: 'saving' });
      await keep();
      const sent = await client.edit(batch.edits, batch.key);
      const goesOn = await take(sent);
      if (!goesOn) return;
    }
  }

  async function take(sent: Sent<EditOutcome>): Promise<boolean> {
    if (sent.kind === 'done') {
      delay = 1_000;
      parts.onOutcome(sent.body, store.land(sent.body));
      await keep();
      say({ kind: 'saved', at: now() });
      return true;
    }
    if (sent.kind === 'later') {
      say({ kind: sent.isOffline ? 'offline' : 'busy', isKept: await keep() });
      plan(Math.max(sent.seconds * 1_000, delay));
      delay = Math.min(delay * 2, slowest);
      return false;
    }
    return refuse(sent.problem);
  }

  async function refuse(problem: {
    readonly status: number;
    readonly detail: string;
    readonly parameter?: string;
  }): Promise<boolean> {
    const { parameter = '', status, detail } = problem;
    const isField = status === 422 && parameter.split('/').length === 4;
    store.giveBack(isField ? { field: parameter, reason: notTaken(detail) } : null);
    const isKept = await keep();
    if (!isField) say({ kind: 'refused', status, detail, isKept });
    return isField;
  }

  const stopListening = store.listen('queue', () => {
    changes += 1;
    keepSoon();
    if (running || store.dueCount() === 0) return;
    if (state.kind === 'saved') say({ kind: 'waiting' });
    const time = Date.parse(now());
    waitingSince ??= time;
    plan(Math.max(0, Math.min(rest, waitingSince + longest - time)));
  });

  return {
    state: () => state,
    listen: (listener) => news.listen('state', listener),
    flush: run,
    isSafe: () => store.dueCount() === 0 || kept === changes,
    retry: () => {
      delay = 1_000;
      void run();
    },
    stop: () => {
      isStopped = true;
      cancel?.();
      stopListening();
    },
  };
}

const notTaken = (detail: string) => ({
  ru: 'Сервер не принял это значение. Исправьте его.',
  en: `The server did not take this value. ${detail}`,
});
