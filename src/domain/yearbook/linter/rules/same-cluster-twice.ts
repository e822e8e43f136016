/** One cluster in two rows: identical names that share a federal subject. The total of the lists then counts it twice. */

import { textOf } from '../../../facts/fact-book.ts';
import { readPublishedRows } from '../../../facts/published-rows.ts';
import { makeFinding } from '../make-finding.ts';
import { nameKey } from '../names.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const sameClusterTwice: Rule = {
  id: 'same-cluster-twice',
  check: ({ book, reference }) => {
    const rows = readPublishedRows(book, reference).flatMap((row) => {
      const name = book.find(`cluster:${row.id}`, 'name');
      return name ? [{ row, name, key: nameKey(textOf(name.value)) }] : [];
    });
    return rows.flatMap((a, index) =>
      rows
        .slice(index + 1)
        .filter(
          (b) =>
            a.key === b.key && a.row.federalSubjects.some((code) => b.row.federalSubjects.includes(code)),
        )
        .map((b) => {
          const [first, second] = [rowTitle(a.row), rowTitle(b.row)];
          const subjects = [a, b].flatMap(
            (item) => book.find(`cluster:${item.row.id}`, 'federal-subjects') ?? [],
          );
          const total = book.find('scope:all-clusters', 'cluster-count', book.edition);
          return makeFinding({
            rule: 'same-cluster-twice',
            key: `${a.row.id}~${b.row.id}`,
            severity: 'contradiction',
            facts: [a.name, b.name, ...subjects],
            sentence: {
              ru: `${quoted(textOf(a.name.value))} стоит в двух строках: ${first.ru} и ${second.ru}${counted(total?.value, rows.length).ru}.`,
              en: `“${textOf(a.name.value)}” stands in two rows: ${first.en} and ${second.en}${counted(total?.value, rows.length).en}.`,
            },
            settles: {
              ru: 'Соглашение о создании кластера: субъекты, на территории которых он размещён.',
              en: 'The agreement that founded the cluster: the federal subjects where it is located.',
            },
          });
        }),
    );
  },
};

/** «№ 8 перечня по округам». */
export function rowTitle(row: { readonly list: string; readonly number: number }): {
  ru: string;
  en: string;
} {
  return row.list === 'interregional'
    ? { ru: `№ ${row.number} межрегионального перечня`, en: `no. ${row.number} of the interregional list` }
    : { ru: `№ ${row.number} перечня по округам`, en: `no. ${row.number} of the list by district` };
}

/** Added where the stated total equals the rows: it counts the cluster twice. */
function counted(total: unknown, rows: number): { ru: string; en: string } {
  if (total !== rows) return { ru: '', en: '' };
  return {
    ru: `; итог ${total} считает его дважды, разных кластеров не больше ${rows - 1}`,
    en: `; the total of ${total} counts it twice, there are at most ${rows - 1} distinct clusters`,
  };
}
