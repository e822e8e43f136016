/**
 * Terms that one place of the edition lists and another lacks: types of costs against the activities that may be subsidised,
 * and the same term worded differently in the two places.
 */

import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { wordsOf } from '../names.ts';
import type { Rule } from '../rule.ts';
import { showFact } from '../wording.ts';

/** Two wordings are the same term worded differently when they share most words and each has one of its own. */
const sharedWords = 0.6;

export const termsMissing: Rule = {
  id: 'terms-missing',
  check: ({ book }) => {
    const activities = new Map(
      book.entities('subsidised-activity').flatMap((key) => {
        const category = book.find(`subsidised-activity:${key}`, 'category');
        const text = book.find(`subsidised-activity:${key}`, 'text');
        return category && text ? [[textOf(category.value), text] as const] : [];
      }),
    );
    const costs = new Map(
      book.entities('subsidy-cost').flatMap((key) => {
        const title = book.find(`subsidy-cost:${key}`, 'title');
        return title ? [[key, title] as const] : [];
      }),
    );
    const complete = activities.size === book.entities('subsidised-activity').length;
    if (activities.size === 0 || costs.size === 0 || !complete) return [];
    return [
      ...unlisted(book, costs, activities),
      ...unpaid(costs, activities),
      ...reworded(costs, activities),
    ];
  },
};

type Terms = ReadonlyMap<string, Fact>;

const titleOf = (fact: Fact) => fact.provenance.printed ?? textOf(fact.value);

/** Costs that were paid though the list of subsidised activities does not name them. */
function unlisted(book: FactBook, costs: Terms, activities: Terms): Finding[] {
  const extra = [...costs].filter(([category]) => !activities.has(category));
  if (extra.length === 0) return [];
  const amounts = extra.flatMap(([category]) => book.find(`subsidy-cost:${category}`, 'amount') ?? []);
  const shown = (language: 'ru' | 'en') =>
    extra
      .map(([category, title]) => {
        const amount = book.find(`subsidy-cost:${category}`, 'amount');
        return `«${titleOf(title)}»${amount ? ` (${showFact(amount)[language]})` : ''}`;
      })
      .join(', ');
  return [
    makeFinding({
      rule: 'terms-missing',
      key: 'costs-without-activity',
      severity: 'probable',
      facts: [...extra.map(([, title]) => title), ...amounts, ...activities.values()],
      sentence: {
        ru: `Видов субсидируемых затрат ${costs.size}, а в перечне возмещаемых мероприятий ${activities.size}; в перечне нет: ${shown('ru')}.`,
        en: `There are ${costs.size} types of subsidised costs but ${activities.size} activities that may be reimbursed; not among the activities: ${shown('en')}.`,
      },
      settles: {
        ru: 'Перечень затрат в правилах предоставления субсидий в редакции на дату выплаты.',
        en: 'The list of costs in the subsidy rules as in force on the day of payment.',
      },
    }),
  ];
}

/** Activities that nobody was paid for: possible, so only a remark. */
function unpaid(costs: Terms, activities: Terms): Finding[] {
  return [...activities]
    .filter(([category]) => !costs.has(category))
    .map(([category, text]) =>
      makeFinding({
        rule: 'terms-missing',
        key: `activity-without-cost-${category}`,
        severity: 'remark',
        facts: [text],
        sentence: {
          ru: `Мероприятие «${titleOf(text)}» возмещается, но среди видов затрат (${costs.size}) его нет.`,
          en: `The activity “${titleOf(text)}” may be reimbursed but is not among the types of costs (${costs.size}).`,
        },
        settles: {
          ru: 'Отчёты о субсидиях: были ли такие затраты.',
          en: 'The subsidy reports: whether there were such costs.',
        },
      }),
    );
}

function reworded(costs: Terms, activities: Terms): Finding[] {
  return [...costs].flatMap(([category, title]) => {
    const text = activities.get(category);
    if (!text) return [];
    const [a, b] = [new Set(wordsOf(titleOf(title))), new Set(wordsOf(titleOf(text)))];
    const [onlyA, onlyB] = [[...a].filter((word) => !b.has(word)), [...b].filter((word) => !a.has(word))];
    const common = a.size - onlyA.length;
    if (onlyA.length === 0 || onlyB.length === 0 || common < sharedWords * Math.max(a.size, b.size))
      return [];
    return [
      makeFinding({
        rule: 'terms-missing',
        key: `reworded-${category}`,
        severity: 'remark',
        facts: [title, text],
        sentence: {
          ru: `Один вид затрат назван по-разному: «${titleOf(text)}» и «${titleOf(title)}» (${onlyB.join(' ')} — ${onlyA.join(' ')}).`,
          en: `One type of costs is named differently: “${titleOf(text)}” and “${titleOf(title)}” (${onlyB.join(' ')} — ${onlyA.join(' ')}).`,
        },
        settles: {
          ru: 'Название затрат в правилах предоставления субсидий.',
          en: 'The name of the costs in the subsidy rules.',
        },
      }),
    ];
  });
}
