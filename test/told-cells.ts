/** What follows from sums that are shown, by elimination over the rationals: the judge of suppression, written apart from it. For tests only. */

type Vector = readonly number[];

/** Rank of a matrix. */
export function rank(rows: readonly Vector[]): number {
  const left = rows.map((row) => [...row]);
  let count = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= count && Math.abs(row[column] ?? 0) > 1e-9);
    if (at === -1) continue;
    [left[count], left[at]] = [left[at] as number[], left[count] as number[]];
    const lead = left[count] as number[];
    for (const [index, row] of left.entries()) {
      if (index === count) continue;
      const times = (row[column] ?? 0) / (lead[column] ?? 1);
      for (let place = 0; place < row.length; place += 1)
        row[place] = (row[place] ?? 0) - times * (lead[place] ?? 0);
    }
    count += 1;
  }
  return count;
}

/** Names of the secret sums that follow from the shown ones; a vector says which clusters are in a sum. */
export function told(shown: readonly Vector[], secret: ReadonlyMap<string, Vector>): string[] {
  const full = rank(shown);
  return [...secret].filter(([, vector]) => rank([...shown, vector]) === full).map(([name]) => name);
}
