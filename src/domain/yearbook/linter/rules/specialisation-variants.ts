/** One industry printed under several names: counts by industry then depend on who adds them up. Misprints are another rule. */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Reference } from '../../../facts/reference.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';

export const specialisationVariants: Rule = {
  id: 'specialisation-variants',
  check: ({ book, reference }) =>
    [...Map.groupBy(piecesOf(book, reference), (piece) => piece.industry)].flatMap(([industry, pieces]) => {
      const forms = [...Map.groupBy(pieces, (piece) => piece.printed)].sort(
        (a, b) => b[1].length - a[1].length,
      );
      if (forms.length < 2) return [];
      const shown = forms.map(([printed, list]) => `«${printed}» × ${list.length}`).join(', ');
      return [
        makeFinding({
          rule: 'specialisation-variants',
          key: industry,
          severity: 'remark',
          facts: forms.slice(1).flatMap(([, list]) => list.map((piece) => piece.fact)),
          sentence: {
            ru: `Одна отрасль напечатана под ${forms.length} названиями: ${shown}.`,
            en: `One industry is printed under ${forms.length} names: ${shown}.`,
          },
          settles: {
            ru: 'Единый справочник специализаций для анкет.',
            en: 'One dictionary of specialisations for the questionnaires.',
          },
        }),
      ];
    }),
};

interface Piece {
  readonly industry: string;
  readonly printed: string;
  readonly fact: Fact;
}

function piecesOf(book: FactBook, reference: Reference): Piece[] {
  const industryOf = new Map<string, string>();
  for (const industry of reference.industries) {
    industryOf.set(industry.name.ru, industry.code);
    for (const item of industry.synonyms)
      if (item.kind === 'variant') industryOf.set(item.printed, industry.code);
  }
  return book.entities('cluster').flatMap((id) => {
    const fact = book.find(`cluster:${id}`, 'specialisations-printed');
    return ((fact?.value ?? []) as readonly string[]).flatMap((printed) => {
      const industry = industryOf.get(printed);
      return fact && industry ? [{ industry, printed, fact }] : [];
    });
  });
}
