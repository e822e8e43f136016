/**
 * The rows of a published list of clusters, read from facts. A row of the list and a cluster are two things: the same cluster
 * may stand in two rows. Must never merge rows; it only says which rows are the same cluster.
 */
import type { FactBook } from './fact-book.ts';
import type { Reference } from './reference.ts';

export type ClusterList = 'federal' | 'interregional';

export interface PublishedRow {
  /** `federal-8`, `interregional-1`. */
  readonly id: string;
  readonly list: ClusterList;
  readonly number: number;
  readonly federalSubjects: readonly string[];
  /** The printed district; for an interregional cluster that of its first subject. */
  readonly federalDistrict: string;
  readonly inRegister: boolean;
  /** The other row that is certainly the same cluster. */
  readonly sameAs: string | null;
  /** Rows that are probably the same cluster; a finding, not a fact. */
  readonly maybeSameAs: readonly string[];
}

/** All rows in the order of the two lists. */
export function readPublishedRows(book: FactBook, reference: Reference): PublishedRow[] {
  const districtOf = new Map(
    reference.federalSubjects.map((subject) => [subject.code, subject.federalDistrict]),
  );
  const same = pairsOf(book, 'same');
  const probable = pairsOf(book, 'probable');
  return book.entities('cluster').map((id) => {
    const entity = `cluster:${id}`;
    const subjects = (book.find(entity, 'federal-subjects')?.value ?? []) as readonly string[];
    const printedDistrict = book.find(entity, 'federal-district')?.value as string | undefined;
    return {
      id,
      list: book.find(entity, 'list')?.value as ClusterList,
      number: book.find(entity, 'number')?.value as number,
      federalSubjects: subjects,
      federalDistrict: printedDistrict ?? districtOf.get(subjects[0] ?? '') ?? '',
      inRegister: book.find(entity, 'in-register')?.value === true,
      sameAs: same.get(id)?.[0] ?? null,
      maybeSameAs: probable.get(id) ?? [],
    };
  });
}

function pairsOf(book: FactBook, relation: 'same' | 'probable'): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const key of book.entities('identity')) {
    if (book.find(`identity:${key}`, 'relation')?.value !== relation) continue;
    const [a = '', b = ''] = key.split('~');
    pairs.set(a, [...(pairs.get(a) ?? []), b]);
    pairs.set(b, [...(pairs.get(b) ?? []), a]);
  }
  return pairs;
}

/** Number of distinct clusters among rows: rows that are certainly the same cluster count once. */
export function countDistinct(rows: readonly PublishedRow[]): number {
  const ids = new Set(rows.map((row) => row.id));
  return rows.filter((row) => row.sameAs === null || !ids.has(row.sameAs) || row.id < row.sameAs).length;
}

/** Rows of a scope: `all-clusters`, `register-clusters` or `federal-district:<slug>`. */
export function rowsInScope(rows: readonly PublishedRow[], scope: string): PublishedRow[] {
  if (scope === 'register-clusters') return rows.filter((row) => row.inRegister);
  if (!scope.startsWith('federal-district:')) return [...rows];
  const district = scope.slice('federal-district:'.length);
  return rows.filter((row) => row.federalDistrict === district);
}
