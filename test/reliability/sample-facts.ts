/** Small invented tables for the drills: numbers without meaning, in the shape of accepted facts. */
import type { Fact, FactDraft } from '../../src/domain/facts/fact.ts';
import { identifyFact } from '../../src/flows/identify-fact.ts';
import type { AcceptedTable } from '../../src/flows/ports.ts';

/** A table of `count` facts that no other table of the same edition repeats. */
export function sampleTable(name: string, count: number, edition = '2017'): AcceptedTable {
  const facts = Array.from({ length: count }, (_, index) => sampleFact(name, index, edition));
  return { edition, table: name, sha256: 'a'.repeat(64), facts };
}

function sampleFact(table: string, index: number, edition: string): Fact {
  const draft: FactDraft = {
    edition,
    entity: `scope:${table}`,
    measure: `measure-${index}`,
    period: edition,
    statement: 1,
    value: index,
    unit: 'count',
    provenance: {
      document: `review-${edition}`,
      table,
      row: index + 2,
      column: 'value',
      lines: [[index + 1, index + 1]],
      printed: String(index),
      printedUnit: null,
      confidence: 'high',
      ambiguous: false,
      reading: null,
      alternative: null,
    },
  };
  return { ...draft, id: identifyFact(draft), supersedes: null };
}
