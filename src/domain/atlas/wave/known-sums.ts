/**
 * What can be computed from sums that are public: equations over hidden values, kept in reduced form. A value that was known and becomes
 * hidden joins the equations without solving them anew, so that suppression may try things out. Must never hold a value, only who is in
 * which sum.
 */

/** Value → coefficient; values are named by the caller. */
export type Equation = ReadonlyMap<string, number>;

/** What one more sum would make of the equations. */
export interface Trial {
  /**
   * Reduced equations of hidden values that would then be known and are not yet, and of the pairs that `isAsked` those whose sum follows
   * from two of them.
   */
  equations(isAsked: (one: string, other: string) => boolean): Iterable<Equation>;
  /** Whether the value of a watched combination would then be known and is not yet. */
  tellsWatched(): boolean;
  accept(): void;
}

export interface KnownSums {
  /** A value that was known is so no more. */
  hide(value: string): void;
  /** A combination that must not follow. */
  watch(combination: Equation): void;
  /** The equations with one more sum. */
  try(sum: Equation): Trial;
  /** The hidden values that follow exactly. */
  toldValues(): readonly string[];
  /** A state to return to. */
  copy(): KnownSums;
}

/** Coefficients by column of a hidden value, and how the row is made of the sums that were given. */
interface Row {
  readonly terms: number[];
  readonly from: number[];
  /** Column that stands in no other row; -1 for a row without hidden values. */
  lead: number;
}

interface State {
  readonly columns: Map<string, number>;
  readonly sums: Equation[];
  rows: Row[];
  readonly watched: { readonly own: Equation; row: Row }[];
}

const isZero = (value: number) => Math.abs(value) < 1e-9;

/** No sum is known and nothing hidden. */
export function createKnownSums(): KnownSums {
  return over({ columns: new Map(), sums: [], rows: [], watched: [] });
}

function over(state: State): KnownSums {
  const { columns, sums, watched } = state;
  const rowOf = (equation: Equation): Row => {
    const terms = new Array<number>(columns.size).fill(0);
    for (const [value, times] of equation) {
      const column = columns.get(value);
      if (column !== undefined) terms[column] = times;
    }
    return { terms, from: new Array<number>(sums.length).fill(0), lead: -1 };
  };
  const reduced = (row: Row): Row =>
    state.rows.reduce(
      (rest, own) => (own.lead < 0 ? rest : minus(rest, own, rest.terms[own.lead] ?? 0)),
      row,
    );
  const apply = (row: Row) => {
    state.rows = state.rows.map((own) => minus(own, row, own.terms[row.lead] ?? 0));
    for (const one of watched) one.row = minus(one.row, row, one.row.terms[row.lead] ?? 0);
  };
  return {
    hide: (value) => {
      if (columns.has(value)) return;
      const column = columns.size;
      columns.set(value, column);
      const inSums = sums.flatMap((sum, at) => (sum.has(value) ? [[at, sum.get(value) ?? 0] as const] : []));
      const ofSums = ({ from }: Row) =>
        inSums.reduce((whole, [at, times]) => whole + (from[at] ?? 0) * times, 0);
      for (const row of state.rows) row.terms[column] = ofSums(row);
      for (const { own, row } of watched) row.terms[column] = (own.get(value) ?? 0) + ofSums(row);
      const idle = state.rows.find((row) => row.lead < 0 && !isZero(row.terms[column] ?? 0));
      if (!idle) return;
      state.rows = state.rows.filter((row) => row !== idle);
      const leading = scaled(idle, column);
      apply(leading);
      state.rows.push(leading);
    },
    watch: (own) => {
      watched.push({ own, row: reduced(rowOf(own)) });
    },
    try: (sum) => {
      const raw = rowOf(sum);
      raw.from[sums.length] = 1;
      const rest = reduced(raw);
      const lead = rest.terms.findIndex((times) => !isZero(times));
      const own = lead < 0 ? rest : scaled(rest, lead);
      const after = (row: Row) => (lead < 0 ? row : minus(row, own, row.terms[lead] ?? 0));
      return {
        equations: (isAsked) =>
          lead < 0 ? [] : changedBy(own, state.rows, { names: [...columns.keys()], isAsked }),
        tellsWatched: () =>
          lead >= 0 && watched.some(({ row }) => !isZero(row.terms[lead] ?? 0) && isEmpty(after(row))),
        accept: () => {
          sums.push(sum);
          if (lead >= 0) apply(own);
          state.rows.push(own);
        },
      };
    },
    toldValues: () => {
      const names = [...columns.keys()];
      return state.rows.flatMap((row) => {
        const equation = row.lead < 0 ? null : named(row, names);
        return equation?.size === 1 ? [...equation.keys()] : [];
      });
    },
    copy: () =>
      over({
        columns: new Map(columns),
        sums: [...sums],
        rows: state.rows.map(copyRow),
        watched: watched.map(({ own, row }) => ({ own, row: copyRow(row) })),
      }),
  };
}

interface Asked {
  readonly names: readonly string[];
  readonly isAsked: (one: string, other: string) => boolean;
}

/** Rows that one more row changes, itself among them. */
function* changedBy(own: Row, rows: readonly Row[], { names, isAsked }: Asked): Generator<Equation> {
  const leading = rows.filter(({ lead }) => lead >= 0);
  const others = leading.map((row) => minus(row, own, row.terms[own.lead] ?? 0));
  const changed = [own, ...others.filter((row, at) => row !== leading[at])];
  const same = others.filter((row, at) => row === leading[at]);
  const nameOf = ({ lead }: Row) => names[lead] ?? '';
  for (const [at, row] of changed.entries()) {
    yield named(row, names);
    for (const other of [...same, ...changed.slice(at + 1)])
      if (isAsked(nameOf(row), nameOf(other)) && isOpposite(row, other))
        yield new Map([nameOf(row), nameOf(other)].map((name) => [name, 1]));
  }
}

/** Whether two rows add up to nothing but their leading values. */
function isOpposite(row: Row, other: Row): boolean {
  for (let at = 0; at < row.terms.length; at += 1)
    if (at !== row.lead && at !== other.lead && !isZero((row.terms[at] ?? 0) + (other.terms[at] ?? 0)))
      return false;
  return true;
}

const isEmpty = ({ terms }: Row) => terms.every(isZero);

const copyRow = ({ terms, from, lead }: Row): Row => ({ terms: [...terms], from: [...from], lead });

/** Rows are never changed in place but by a new column, so that a trial leaves them as they are. */
function minus(row: Row, other: Row, times: number): Row {
  if (isZero(times)) return row;
  return {
    terms: lessTimes(row.terms, other.terms, times),
    from: lessTimes(row.from, other.from, times),
    lead: row.lead,
  };
}

function lessTimes(own: readonly number[], other: readonly number[], times: number): number[] {
  const length = Math.max(own.length, other.length);
  const result = new Array<number>(length);
  for (let at = 0; at < length; at += 1) {
    const value = (own[at] ?? 0) - times * (other[at] ?? 0);
    result[at] = isZero(value) ? 0 : value;
  }
  return result;
}

function scaled(row: Row, lead: number): Row {
  const by = row.terms[lead] ?? 1;
  return { terms: row.terms.map((times) => times / by), from: row.from.map((times) => times / by), lead };
}

function named({ terms }: Row, names: readonly string[]): Equation {
  const equation = new Map<string, number>();
  for (let at = 0; at < terms.length; at += 1) {
    const times = terms[at] ?? 0;
    if (times !== 0) equation.set(names[at] ?? '', times);
  }
  return equation;
}
