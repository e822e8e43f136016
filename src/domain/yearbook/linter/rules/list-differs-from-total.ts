/**
 * The published lists counted row by row against the stated totals: clusters, register clusters, federal subjects. A list
 * speaks of the edition's own year only. Silent where a row lacks what is counted.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { measureName, showFact } from '../wording.ts';

interface Count {
  readonly total: string;
  readonly field: string;
  readonly count: (facts: readonly Fact[]) => number;
}

const counts: readonly Count[] = [
  { total: 'cluster-count', field: 'list', count: (facts) => facts.length },
  {
    total: 'register-cluster-count',
    field: 'in-register',
    count: (facts) => facts.filter((fact) => fact.value === true).length,
  },
  {
    total: 'federal-subject-count',
    field: 'federal-subjects',
    count: (facts) => new Set(facts.flatMap((fact) => fact.value as readonly string[])).size,
  },
];

export const listDiffersFromTotal: Rule = {
  id: 'list-differs-from-total',
  check: ({ book }) => counts.flatMap((count) => compare(book, count)),
};

function compare(book: FactBook, { total, field, count }: Count): Finding[] {
  const rows = book.entities('cluster');
  const facts = rows.flatMap((id) => book.find(`cluster:${id}`, field) ?? []);
  if (rows.length === 0 || facts.length < rows.length) return [];
  const counted = count(facts);
  return book.statements('scope:all-clusters', total, book.edition).flatMap((stated) => {
    if (stated.value === counted) return [];
    return [
      makeFinding({
        rule: 'list-differs-from-total',
        key: `${total}-${stated.statement}`,
        severity: 'contradiction',
        facts: [stated, ...facts],
        sentence: {
          ru: `Напечатано ${measureName(total).ru} ${showFact(stated).ru}, а по строкам перечней сосчитано ${counted} (строк ${rows.length}).`,
          en: `The ${measureName(total).en} is printed as ${showFact(stated).en}, but the rows of the lists give ${counted} (${rows.length} rows).`,
        },
        settles: { ru: 'Поимённый перечень на дату выпуска.', en: 'The list by name on the edition’s date.' },
      }),
    ];
  });
}
