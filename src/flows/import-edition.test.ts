/** Pure cases of the import: repeating adds nothing, a changed cell supersedes, a fault is refused before anything is accepted. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactDraft } from '../domain/facts/fact.ts';
import { sampleDraft as draft } from '../domain/facts/testing/sample-draft.ts';
import { importEdition } from './import-edition.ts';
import type { AcceptedTable, DraftTable, FactStore, Rulebook } from './ports.ts';

const rulebook: Rulebook = {
  reference: { federalDistricts: [], federalSubjects: [], industries: [], composites: [] },
  indicators: [{ id: 'jobs' } as Rulebook['indicators'][number]],
};

/** A store in memory that remembers what was accepted; `fails` breaks the nth acceptance. */
function memoryStore(fails = -1) {
  const facts: Fact[] = [];
  const marks = new Map<string, string>();
  let accepted = 0;
  const store = {
    facts: async () => facts,
    importedTables: async () => marks,
    acceptTable: async (table: AcceptedTable) => {
      accepted += 1;
      if (accepted === fails) throw new Error('killed');
      facts.push(...table.facts);
      marks.set(table.table, table.sha256);
      return { added: table.facts.length };
    },
  } as unknown as FactStore;
  return { store, facts, count: () => accepted };
}

const table = (drafts: FactDraft[], sha256 = 'one', name = 'observations.csv'): DraftTable => ({
  table: name,
  sha256,
  drafts,
});
const run = (store: FactStore, tables: DraftTable[]) =>
  importEdition(
    { store, rulebook, source: { editions: async () => ['2017'], tables: async () => tables } },
    '2017',
    () => undefined,
  );

describe('import of an edition', () => {
  it('adds each fact once, however often it runs', async () => {
    const memory = memoryStore();
    expect(await run(memory.store, [table([draft(1)])])).toBe(1);
    expect(await run(memory.store, [table([draft(1)])])).toBe(0);
    expect(memory.count()).toBe(1);
  });

  it('supersedes the value of a changed cell and keeps the old fact', async () => {
    const memory = memoryStore();
    await run(memory.store, [table([draft(1)])]);
    expect(await run(memory.store, [table([draft(2)], 'two')])).toBe(1);
    expect(memory.facts.map((fact) => fact.supersedes)).toEqual([null, memory.facts[0]?.id]);
  });

  it('gives a value that returns a new identity that supersedes the correction', async () => {
    const memory = memoryStore();
    for (const [value, sha256] of [
      [1, 'one'],
      [2, 'two'],
      [1, 'three'],
    ] as const)
      await run(memory.store, [table([draft(value)], sha256)]);
    expect(new Set(memory.facts.map((fact) => fact.id)).size).toBe(3);
    expect(memory.facts[2]?.supersedes).toBe(memory.facts[1]?.id);
  });

  it('does not mind a row that moved to another line of its file', async () => {
    const memory = memoryStore();
    await run(memory.store, [table([draft(1)])]);
    expect(await run(memory.store, [table([draft(1, {}, 40)], 'two')])).toBe(0);
  });

  it('goes on where it was killed', async () => {
    const memory = memoryStore(2);
    const tables = [
      table([draft(1)]),
      table([draft(5, { measure: 'jobs', period: '2016' })], 'x', 'second.csv'),
    ];
    await expect(run(memory.store, tables)).rejects.toThrow('killed');
    expect(await run(memory.store, tables)).toBe(1);
    expect(memory.facts).toHaveLength(2);
  });

  it('refuses the whole edition for one fault, with file, line and column', async () => {
    const memory = memoryStore();
    const strange = draft(1, { measure: 'happiness', period: '2016' }, 7);
    await expect(run(memory.store, [table([draft(1), strange])])).rejects.toThrow(
      /data\/review-2017\/observations\.csv, line 7, column value: indicator "happiness" has no passport/,
    );
    expect(memory.facts).toEqual([]);
  });

  it('refuses the same statement twice and an ambiguity without its other reading', async () => {
    const memory = memoryStore();
    await expect(run(memory.store, [table([draft(1), draft(2)])])).rejects.toThrow(/stated twice/);
    const doubtful = draft(1, { provenance: { ...draft(1).provenance, ambiguous: true } });
    await expect(run(memory.store, [table([doubtful])])).rejects.toThrow(/alternative reading/);
  });
});
