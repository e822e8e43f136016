/**
 * Names of clusters made comparable: quotation marks, case and dashes set aside, words of the trade (cluster, innovative,
 * territorial …) and names of places told from what is distinctive. Must never decide that two clusters are the same.
 */

/** Words that say only that something is a cluster, by stem. */
const genericStems = [
  'кластер',
  'промышлен',
  'инновацион',
  'территориальн',
  'межрегиональн',
  'национальн',
  'производствен',
  'область',
  'области',
  'республик',
  'край',
  'края',
  'город',
  'округ',
  'автономн',
];

/** Endings are cut so that «строительный» and «строительных» meet; five letters keep «оптик» from «оптоэлектроника». */
const stemLength = 6;

/** One line, one kind of quotation mark and dash, hyphenation of line ends undone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[“”„"]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .trim();
}

/** Equal for two spellings that differ only in case, quotation marks, dashes and spaces. */
export function nameKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"']/g, '')
    .replace(/\s*-\s*/g, '-');
}

/** Lower-case words of a name. */
export function wordsOf(text: string): string[] {
  return nameKey(text).match(/[\p{L}\d]+/gu) ?? [];
}

/** Stems of the words that distinguish a name, without words of the trade and without `places`. */
export function distinctiveStems(text: string, places: readonly string[] = []): Set<string> {
  const placeStems = new Set(places.flatMap(wordsOf).map(stemOf));
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !genericStems.some((stem) => word.startsWith(stem)))
      .map(stemOf)
      .filter((stem) => !placeStems.has(stem)),
  );
}

const stemOf = (word: string) => word.slice(0, stemLength);

/** Proper names in the innermost quotation marks: `Кластер «Фотоника»` → `фотоника`. */
export function quotedNames(text: string): string[] {
  return [...tidy(text).matchAll(/[«"]([^«»"]+)[»"]/g)].map((match) => nameKey(match[1] ?? ''));
}

/** Number of letters to change, drop or add to make one word of the other (Levenshtein). */
export function distanceOf(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
