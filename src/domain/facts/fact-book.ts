/**
 * The current facts of one edition, indexed for reading. Built once per revision; must never change after it was built.
 */
import type { Fact, FactValue } from './fact.ts';

/** Read access to the current facts of an edition. */
export interface FactBook {
  readonly edition: string;
  readonly facts: readonly Fact[];
  /** Keys of all entities of a kind in the order of acceptance: `entities('cluster')` → `['federal-1', …]`. */
  entities(kind: string): readonly string[];
  /** All facts of one entity, e.g. `of('cluster:federal-8')`. */
  of(entity: string): readonly Fact[];
  /** The first statement of a measure; undefined where nothing is known. */
  find(entity: string, measure: string, period?: string | null): Fact | undefined;
  /** All statements of a measure, in the order of their numbers. */
  statements(entity: string, measure: string, period?: string | null): readonly Fact[];
  byId(id: string): Fact | undefined;
}

/** Indexes facts that are current (not superseded) and of one edition. */
export function createFactBook(edition: string, facts: readonly Fact[]): FactBook {
  const superseded = new Set(facts.map((fact) => fact.supersedes).filter((id) => id !== null));
  const current = facts.filter(
    (fact) => fact.edition === edition && !superseded.has(fact.id) && fact.withdrawn !== true,
  );
  const byEntity = Map.groupBy(current, (fact) => fact.entity);
  const byKind = Map.groupBy(byEntity.keys(), (entity) => entity.slice(0, entity.indexOf(':')));
  const byId = new Map(current.map((fact) => [fact.id, fact]));
  const keys = new Map(
    [...byKind].map(([kind, entities]) => [kind, entities.map((entity) => entity.slice(kind.length + 1))]),
  );
  const statements = (entity: string, measure: string, period?: string | null) =>
    (byEntity.get(entity) ?? [])
      .filter((fact) => fact.measure === measure && (period === undefined || fact.period === period))
      .sort((a, b) => a.statement - b.statement);
  return {
    edition,
    facts: current,
    entities: (kind) => keys.get(kind) ?? [],
    of: (entity) => byEntity.get(entity) ?? [],
    find: (entity, measure, period) => statements(entity, measure, period)[0],
    statements,
    byId: (id) => byId.get(id),
  };
}

/** The number behind a fact; throws TypeError when a measure that must be a number is not (a defect of intake). */
export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new TypeError(`${fact.entity} ${fact.measure} is not a number`);
  return fact.value;
}

/** The text behind a fact's value, lists joined, for search and comparison. */
export function textOf(value: FactValue): string {
  if (typeof value === 'object') return 'ru' in value ? value.ru : value.join('; ');
  return String(value);
}
