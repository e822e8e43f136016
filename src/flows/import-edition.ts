/**
 * Imports a published edition: tables → facts, one transaction a table. Repeating it adds nothing; killed at any moment, the next
 * run goes on with the first table that has no mark. Must never accept a table with a fault.
 */
import { type Fact, type FactDraft, subjectOf } from '../domain/facts/fact.ts';
import { checkPublished } from '../domain/survey/check-published.ts';
import { StartError } from '../kernel/start-error.ts';
import { newFacts } from './identify-fact.ts';
import type { DraftTable, EditionSource, FactStore, Progress, Rulebook } from './ports.ts';

export interface ImportPorts {
  readonly source: EditionSource;
  readonly store: FactStore;
  readonly rulebook: Rulebook;
}

/** Number of facts added. Throws StartError with file, line and reason when a table is broken. */
export async function importEdition(
  ports: ImportPorts,
  edition: string,
  progress: Progress,
): Promise<number> {
  const tables = await ports.source.tables(edition);
  refuseFaults(ports.rulebook, edition, tables);
  const imported = await ports.store.importedTables(edition);
  const facts = await ports.store.facts(edition);
  const ids = new Set(facts.map((fact) => fact.id));
  const current = currentFacts(facts);
  let added = 0;
  const pending = tables.filter(({ table, sha256 }) => imported.get(table) !== sha256);
  for (const [index, { table, sha256, drafts }] of pending.entries()) {
    const fresh = newFacts(
      drafts,
      (draft) => current.get(subjectOf(draft)),
      (id) => ids.has(id),
    );
    added += (await ports.store.acceptTable({ edition, table, sha256, facts: fresh })).added;
    progress({ done: index + 1, total: pending.length, label: table });
  }
  return added;
}

function currentFacts(facts: readonly Fact[]): Map<string, Fact> {
  const superseded = new Set(facts.map((fact) => fact.supersedes));
  return new Map(facts.filter((fact) => !superseded.has(fact.id)).map((fact) => [subjectOf(fact), fact]));
}

function refuseFaults(rulebook: Rulebook, edition: string, tables: readonly DraftTable[]): void {
  const drafts: FactDraft[] = tables.flatMap((table) => table.drafts);
  const ids = rulebook.indicators.map((passport) => passport.id);
  const fault = checkPublished(drafts, rulebook.reference, ids)[0];
  if (!fault) return;
  const { table, row, column } = fault.draft.provenance;
  throw new StartError(
    `data/review-${edition}/${table}, line ${row}, column ${column}: ${fault.reason}. Mend the file and start again.`,
  );
}
