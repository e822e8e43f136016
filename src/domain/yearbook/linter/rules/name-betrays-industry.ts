/**
 * The name of a cluster says an industry that its specialisations lack. Grave only where none of the industries in the name is
 * among them; where some are, a remark. A catch-all specialisation explains everything.
 */
import type { Fact } from '../../../facts/fact.ts';
import { textOf } from '../../../facts/fact-book.ts';
import { type PublishedRow, readPublishedRows } from '../../../facts/published-rows.ts';
import type { Finding } from '../../finding.ts';
import { industriesInName, isAnswered, isCatchAll } from '../industry-in-name.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { industryName, joinTexts, quoted } from '../wording.ts';
import { rowTitle } from './same-cluster-twice.ts';

export const nameBetraysIndustry: Rule = {
  id: 'name-betrays-industry',
  check: (input) =>
    readPublishedRows(input.book, input.reference).flatMap((row) => {
      const name = input.book.find(`cluster:${row.id}`, 'name');
      const stated = input.book.find(`cluster:${row.id}`, 'specialisations');
      return name && stated ? checkRow(input, row, name, stated) : [];
    }),
};

function checkRow({ book, reference }: LintInput, row: PublishedRow, name: Fact, stated: Fact): Finding[] {
  const codes = stated.value as readonly string[];
  const named = industriesInName(textOf(name.value), reference);
  const missing = named.filter((item) => !isAnswered(textOf(name.value), item, codes, reference));
  if (missing.length === 0 || codes.length === 0 || codes.some((code) => isCatchAll(code, reference)))
    return [];
  const none = missing.length === named.length;
  const lacking = joinTexts(
    missing.map((item) =>
      joinTexts(
        item.codes.map((code) => industryName(code, reference)),
        ' / ',
      ),
    ),
  );
  const listed = joinTexts(codes.map((code) => industryName(code, reference)));
  const printed = book.find(name.entity, 'specialisations-printed');
  return [
    makeFinding({
      rule: 'name-betrays-industry',
      key: row.id,
      severity: none ? 'probable' : 'remark',
      facts: printed ? [name, stated, printed] : [name, stated],
      sentence: {
        ru: `${rowTitle(row).ru}, ${quoted(textOf(name.value))}: название говорит об отрасли (${lacking.ru}), а в специализации ${none ? 'только' : 'её нет:'} ${listed.ru}.`,
        en: `${rowTitle(row).en}, “${textOf(name.value)}”: the name speaks of ${lacking.en}, but the specialisations ${none ? 'are only' : 'lack it:'} ${listed.en}.`,
      },
      settles: {
        ru: 'Анкета кластера: специализация и ОКВЭД участников.',
        en: 'The cluster’s questionnaire: specialisation and activity codes of the participants.',
      },
    }),
  ];
}
