/** A quantity that the edition names without printing its value. */
import { textOf } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { measureName, scopeName } from '../wording.ts';

export const namedWithoutValue: Rule = {
  id: 'named-without-value',
  check: ({ book, reference }) =>
    book.entities('missing-value').flatMap((key) => {
      const fact = book.find(`missing-value:${key}`, 'title');
      if (!fact) return [];
      const [measure = '', scope = ''] = key.split('~');
      const title = fact.provenance.printed ?? textOf(fact.value);
      return [
        makeFinding({
          rule: 'named-without-value',
          key,
          severity: 'remark',
          facts: [fact],
          sentence: {
            ru: `Показатель «${title}» назван (${scopeName(scope, reference).ru}), а значения для него нет.`,
            en: `The ${measureName(measure).en} (${scopeName(scope, reference).en}) is named without a value.`,
          },
          settles: { ru: 'Таблица, с которой печатали.', en: 'The table that was printed.' },
        }),
      ];
    }),
};
