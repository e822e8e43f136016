/** Rows of the published lists with all their fields, each field with the fact it came from. */
import type { FactBook } from '../facts/fact-book.ts';
import { textOf } from '../facts/fact-book.ts';
import { readPublishedRows } from '../facts/published-rows.ts';
import type { Reference } from '../facts/reference.ts';
import type { AtlasCluster } from './atlas.ts';

/** Clusters in the order of the lists. */
export function buildClusters(book: FactBook, reference: Reference): AtlasCluster[] {
  const projects = Map.groupBy(book.entities('project'), (key) =>
    textOf(book.find(`project:${key}`, 'cluster')?.value ?? ''),
  );
  return readPublishedRows(book, reference).map((row) => {
    const entity = `cluster:${row.id}`;
    const name = book.find(entity, 'name');
    const list = (measure: string) => (book.find(entity, measure)?.value ?? []) as readonly string[];
    return {
      ...row,
      edition: book.edition,
      name: textOf(name?.value ?? ''),
      namePrinted: name?.provenance.printed ?? '',
      nameEn: textOf(book.find(entity, 'name-en')?.value ?? ''),
      industries: list('specialisations'),
      specialisationsPrinted: list('specialisations-printed'),
      projects: projects.get(row.id) ?? [],
      facts: Object.fromEntries(book.of(entity).map((fact) => [fact.measure, fact.id])),
      lines: name?.provenance.lines ?? [],
    };
  });
}
