/** The same quantity stated in several places of the edition must be the same. */
import type { Fact } from '../../../facts/fact.ts';
import { textOf } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, mayBeEqual } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { measureName, showFact } from '../wording.ts';

export const statementsDiffer: Rule = {
  id: 'statements-differ',
  check: ({ book }) =>
    [...Map.groupBy(book.facts, (fact) => `${fact.entity}|${fact.measure}|${fact.period ?? ''}`)].flatMap(
      ([key, facts]) => {
        const first = facts.find((fact) => fact.statement === 1);
        const others = facts.filter((fact) => first && fact !== first && differ(first, fact));
        if (!first || others.length === 0) return [];
        const printed = [first, ...others].map(showFact);
        return [
          makeFinding({
            rule: 'statements-differ',
            key,
            severity: 'contradiction',
            facts: [first, ...others],
            sentence: {
              ru: `Одна и та же величина (${measureName(first.measure).ru}) напечатана по-разному: ${printed.map((text) => text.ru).join(' и ')}.`,
              en: `The same quantity (${measureName(first.measure).en}) is printed differently: ${printed.map((text) => text.en).join(' and ')}.`,
            },
            settles: { ru: 'Первичные данные этой величины.', en: 'The primary data of this quantity.' },
          }),
        ];
      },
    ),
};

/** True where both cannot hold; an unreadable print is no proof. */
function differ(a: Fact, b: Fact): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return textOf(a.value) !== textOf(b.value);
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return left !== null && right !== null && !mayBeEqual(left, right);
}
