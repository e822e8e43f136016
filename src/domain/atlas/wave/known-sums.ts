/**
 * What can be computed from sums that are public: a set of equations over hidden clusters, kept in reduced form. Suppression asks it
 * before a sum is shown. Must never hold a value, only who is in which sum.
 */

const isZero = (value: number) => Math.abs(value) < 1e-9;

/** A row of coefficients: hidden cluster → coefficient. */
type Row = ReadonlyMap<string, number>;

/** Sums that are known, as equations. A copy is made by `with`, so that a sum can be tried. */
export interface KnownSums {
  /** The equations with one more sum; the same where it says nothing new. */
  with(members: readonly string[]): KnownSums;
  /** Whether the sum of these clusters follows from what is known. */
  tells(members: readonly string[]): boolean;
  /** Sets of clusters whose plain sum follows at once. */
  plainSums(): readonly (readonly string[])[];
}

/** No sum is known. */
export const nothingKnown: KnownSums = known(new Map());

/** `rows`: leading cluster → its equation, in which no other row's leading cluster stands. */
function known(rows: ReadonlyMap<string, Row>): KnownSums {
  return {
    with: (members) => {
      const rest = reduce(rowOf(members), rows);
      const [lead] = rest.keys();
      if (lead === undefined) return known(rows);
      const scale = rest.get(lead) ?? 1;
      const own: Row = new Map([...rest].map(([name, value]) => [name, value / scale]));
      const others = [...rows].map(([name, row]) => [name, subtract(row, own, row.get(lead) ?? 0)] as const);
      return known(new Map([...others, [lead, own]]));
    },
    tells: (members) => reduce(rowOf(members), rows).size === 0,
    plainSums: () =>
      [...rows.values()].flatMap((row) =>
        [...row.values()].every((value) => isZero(value - 1)) ? [[...row.keys()]] : [],
      ),
  };
}

const rowOf = (members: readonly string[]): Row => new Map(members.map((name) => [name, 1]));

function reduce(row: Row, rows: ReadonlyMap<string, Row>): Row {
  let rest = row;
  for (const name of row.keys()) {
    const own = rows.get(name);
    if (own) rest = subtract(rest, own, row.get(name) ?? 0);
  }
  return rest;
}

function subtract(from: Row, row: Row, times: number): Row {
  if (isZero(times)) return from;
  const result = new Map(from);
  for (const [name, value] of row) {
    const next = (result.get(name) ?? 0) - times * value;
    if (isZero(next)) result.delete(name);
    else result.set(name, next);
  }
  return result;
}
