/**
 * What requirements are measured on: one cluster's answers as facts, the day and the year they are looked at, and reference values of
 * federal subjects. Must never fill in an answer that was not given.
 */
import type { Fact } from '../facts/fact.ts';

export interface LawCase {
  readonly cluster: string;
  readonly facts: readonly Pick<Fact, 'entity' | 'measure' | 'period' | 'value'>[];
  /** Day as of which participants are counted, and whose values in force are used. */
  readonly on: string;
  /** Year whose amounts are used. */
  readonly year: number;
  /** `manufacturing-productivity/RU-TA/2017` → value. */
  readonly references: ReadonlyMap<string, number>;
}

/** Answers of a row by `measure/period`. */
export interface LawRow {
  readonly entity: string;
  readonly answers: ReadonlyMap<string, Fact['value']>;
}

/** Rows of a section, e.g. `participant`. */
export function rowsOfEntity({ cluster, facts }: LawCase, kind: string): LawRow[] {
  const own = facts.filter(({ entity }) => entity.startsWith(`${kind}:${cluster}~`));
  return [...Map.groupBy(own, ({ entity }) => entity)].map(([entity, group]) => ({
    entity,
    answers: new Map(group.map((fact) => [`${fact.measure}/${fact.period ?? ''}`, fact.value])),
  }));
}

/** Participants on the day of the case: joined by then and not yet gone. */
export function participantsOn(given: LawCase): LawRow[] {
  return rowsOfEntity(given, 'participant').filter((row) => {
    const joined = wordAt(row, 'joined-on');
    const left = wordAt(row, 'left-on');
    return !(joined !== null && joined > given.on) && !(left !== null && left <= given.on);
  });
}

/** An answer in words; null where there is none. */
export function wordAt(row: LawRow, measure: string): string | null {
  const value = row.answers.get(`${measure}/`);
  return typeof value === 'string' ? value : null;
}

/** An answer as a list of codes; null where there is none. */
export function codesAt(row: LawRow, measure: string): readonly string[] | null {
  const value = row.answers.get(`${measure}/`);
  return Array.isArray(value) ? (value as readonly string[]) : null;
}

/** An amount of the year; null where there is none. */
export function amountAt(row: LawRow, measure: string, year: number): number | null {
  const value = row.answers.get(`${measure}/${year}`);
  return typeof value === 'number' ? value : null;
}

/** What a participant is called: its name, or its number where no name was given. */
export function nameOf(row: LawRow): string {
  return wordAt(row, 'name') ?? wordAt(row, 'inn') ?? row.entity.slice(row.entity.indexOf('~') + 1);
}

/** Federal subjects of the cluster as answered; null where they were not. */
export function subjectsOf({ cluster, facts }: LawCase): readonly string[] | null {
  const value = facts.find(
    (fact) => fact.entity === `cluster:${cluster}` && fact.measure === 'federal-subjects',
  )?.value;
  return Array.isArray(value) && value.length > 0 ? (value as readonly string[]) : null;
}
