/**
 * The draft of a questionnaire on this device, in IndexedDB: survives a reload and a day without connection. Where the browser
 * gives no storage the form works on and says so. Must never hold the draft of one questionnaire under another.
 */
import { type DBSchema, openDB } from 'idb';
import type { Draft } from './merge-draft.ts';

interface Drafts extends DBSchema {
  drafts: { key: string; value: Draft };
}

export interface DraftKeeper {
  read(): Promise<Draft | undefined>;
  /** False where nothing could be kept. */
  keep(draft: Draft | null): Promise<boolean>;
}

/** The keeper of one questionnaire's draft; `reader` keeps drafts of two accounts on one device apart. */
export function keepDrafts(recipient: string, reader: string): DraftKeeper {
  const key = `${reader}/${recipient}`;
  const open = () =>
    openDB<Drafts>('cluster-atlas-drafts', 1, {
      upgrade: (database) => {
        database.createObjectStore('drafts');
      },
    });
  const database = open().catch(() => null);
  return {
    read: async () => (await database)?.get('drafts', key).catch(() => undefined),
    keep: async (draft) => {
      try {
        const drafts = await database;
        if (!drafts) return false;
        await (draft ? drafts.put('drafts', draft, key) : drafts.delete('drafts', key));
        return true;
      } catch {
        return false;
      }
    },
  };
}
