/** Who wants to know of what: listeners by word, and a count that grows with every news, for `useSyncExternalStore`. */

export interface Channels {
  /** Returns the way to stop listening. */
  listen(word: string, listener: () => void): () => void;
  tell(word: string): void;
  /** Grows with every news under this word. */
  count(word: string): number;
}

/** Empty channels. */
export function createChannels(): Channels {
  const listeners = new Map<string, Set<() => void>>();
  const counts = new Map<string, number>();
  return {
    listen(word, listener) {
      const those = listeners.get(word) ?? new Set();
      listeners.set(word, those);
      those.add(listener);
      return () => {
        those.delete(listener);
        if (those.size === 0) listeners.delete(word);
      };
    },
    tell(word) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const listener of [...(listeners.get(word) ?? [])]) listener();
    },
    count: (word) => counts.get(word) ?? 0,
  };
}
