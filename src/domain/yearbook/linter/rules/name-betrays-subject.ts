/**
 * The name of a cluster says a federal subject that the row's column of subjects lacks. Probable: a cluster may be named after
 * the place where it began. Silent where the column is missing.
 */
import { textOf } from '../../../facts/fact-book.ts';
import { readPublishedRows } from '../../../facts/published-rows.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { subjectsInName } from '../subject-in-name.ts';
import { joinTexts, quoted, subjectName } from '../wording.ts';
import { rowTitle } from './same-cluster-twice.ts';

export const nameBetraysSubject: Rule = {
  id: 'name-betrays-subject',
  check: ({ book, reference }) =>
    readPublishedRows(book, reference).flatMap((row) => {
      const name = book.find(`cluster:${row.id}`, 'name');
      const column = book.find(`cluster:${row.id}`, 'federal-subjects');
      if (!name || !column) return [];
      const codes = column.value as readonly string[];
      const strange = subjectsInName(textOf(name.value), reference).filter(
        (named) => !named.codes.some((code) => codes.includes(code)),
      );
      if (codes.length === 0 || strange.length === 0) return [];
      const meant = joinTexts(
        [...new Set(strange.flatMap((named) => named.codes))].map((code) => subjectName(code, reference)),
        ' / ',
      );
      const listed = joinTexts(codes.map((code) => subjectName(code, reference)));
      return [
        makeFinding({
          rule: 'name-betrays-subject',
          key: row.id,
          severity: 'probable',
          facts: [name, column],
          sentence: {
            ru: `${rowTitle(row).ru}, ${quoted(textOf(name.value))}: название говорит о другом субъекте (${meant.ru}), а в столбце субъектов ${listed.ru}.`,
            en: `${rowTitle(row).en}, “${textOf(name.value)}”: the name speaks of ${meant.en}, but the column of subjects gives ${listed.en}.`,
          },
          settles: {
            ru: 'Соглашение о создании кластера: субъекты, на территории которых он размещён.',
            en: 'The agreement that founded the cluster: the federal subjects where it is located.',
          },
        }),
      ];
    }),
};
