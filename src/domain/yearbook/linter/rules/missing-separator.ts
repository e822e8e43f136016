/** Specialisations run together: a printed piece that the reference knows as several industries without a full stop between. */
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { industryName, joinTexts } from '../wording.ts';

export const missingSeparator: Rule = {
  id: 'missing-separator',
  check: ({ book, reference }) =>
    book.entities('cluster').flatMap((id) => {
      const fact = book.find(`cluster:${id}`, 'specialisations-printed');
      return ((fact?.value ?? []) as readonly string[]).flatMap((piece) => {
        const composite = reference.composites.find((item) => item.printed === piece);
        if (!fact || !composite) return [];
        const names = joinTexts(
          composite.industries.map((code) => industryName(code, reference)),
          ' + ',
        );
        return [
          makeFinding({
            rule: 'missing-separator',
            key: id,
            severity: 'remark',
            facts: [fact],
            sentence: {
              ru: `Между специализациями нет точки: «${piece}» — это ${names.ru}.`,
              en: `No full stop between specialisations: “${piece}” is ${names.en}.`,
            },
            settles: {
              ru: 'Анкета кластера: перечень специализаций.',
              en: 'The cluster’s questionnaire: its specialisations.',
            },
          }),
        ];
      });
    }),
};
