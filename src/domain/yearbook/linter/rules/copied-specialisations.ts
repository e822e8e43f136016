/**
 * A row that carries the specialisations of a neighbouring row of the same subject although its own name speaks of another
 * industry: the cell was probably copied or shifted.
 */
import type { Fact } from '../../../facts/fact.ts';
import { textOf } from '../../../facts/fact-book.ts';
import { type PublishedRow, readPublishedRows } from '../../../facts/published-rows.ts';
import type { Reference } from '../../../facts/reference.ts';
import { industriesInName, isAnswered, type NamedIndustry } from '../industry-in-name.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { industryName, joinTexts, quoted } from '../wording.ts';
import { rowTitle } from './same-cluster-twice.ts';

interface Row {
  readonly row: PublishedRow;
  readonly name: Fact;
  readonly stated: Fact;
  readonly codes: readonly string[];
  /** Industries that the name speaks of, in groups of which one must hold. */
  readonly named: readonly NamedIndustry[];
}

export const copiedSpecialisations: Rule = {
  id: 'copied-specialisations',
  check: ({ book, reference }) => {
    const rows = readPublishedRows(book, reference).flatMap((row): Row[] => {
      const name = book.find(`cluster:${row.id}`, 'name');
      const stated = book.find(`cluster:${row.id}`, 'specialisations');
      if (!name || !stated) return [];
      const named = industriesInName(textOf(name.value), reference);
      return [{ row, name, stated, codes: stated.value as readonly string[], named }];
    });
    return rows.flatMap((own, index) => {
      const neighbour = [rows[index - 1], rows[index + 1]].find(
        (other) => other && explains(own, other, reference),
      );
      if (!neighbour) return [];
      const listed = joinTexts(own.codes.map((code) => industryName(code, reference)));
      return [
        makeFinding({
          rule: 'copied-specialisations',
          key: own.row.id,
          severity: 'probable',
          facts: [own.name, own.stated, neighbour.name, neighbour.stated],
          sentence: {
            ru: `${rowTitle(own.row).ru}, ${quoted(textOf(own.name.value))}: специализация (${listed.ru}) подходит к названию соседней строки ${quoted(textOf(neighbour.name.value))}, а не к своему.`,
            en: `${rowTitle(own.row).en}, “${textOf(own.name.value)}”: its specialisations (${listed.en}) suit the name of the neighbouring row “${textOf(neighbour.name.value)}”, not its own.`,
          },
          settles: { ru: 'Анкеты обоих кластеров.', en: 'The questionnaires of both clusters.' },
        }),
      ];
    });
  },
};

/** The own name agrees with none of the own specialisations, the neighbour's name with at least one. */
function explains(own: Row, other: Row, reference: Reference): boolean {
  const fits = (row: Row) =>
    row.named.some((item) => isAnswered(textOf(row.name.value), item, own.codes, reference));
  const near =
    own.row.list === other.row.list &&
    own.row.federalSubjects.some((code) => other.row.federalSubjects.includes(code));
  return near && own.named.length > 0 && !fits(own) && fits(other);
}
