/**
 * Words of an explanation that are not saved yet, on this device: they outlive another cell, a reload and the end of a session. Must
 * never hold the words of one account or questionnaire under another, nor fail where the browser gives no storage.
 */

export interface WordsKeeper {
  /** Empty where nothing waits. */
  read(place: string): string;
  /** Nothing waits any more where the words are empty. */
  keep(place: string, words: string): void;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The keeper of one reader's words about one questionnaire. */
export function keepWords(
  recipient: string,
  reader: string,
  shelf: () => Shelf = () => localStorage,
): WordsKeeper {
  const key = (place: string) => `cluster-atlas-words/${reader}/${recipient}/${place}`;
  return {
    read: (place) => {
      try {
        return shelf().getItem(key(place)) ?? '';
      } catch {
        return '';
      }
    },
    keep: (place, words) => {
      try {
        if (words.trim() === '') shelf().removeItem(key(place));
        else shelf().setItem(key(place), words);
      } catch {
        // Without storage the words live as long as the field on the screen.
      }
    },
  };
}
