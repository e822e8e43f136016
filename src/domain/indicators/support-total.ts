/** Sum of state support of the supported projects, roubles. */
import { numberOf } from '../facts/fact-book.ts';
import type { Indicator } from './indicator.ts';

export const supportTotal: Indicator = {
  id: 'support-total',
  recompute: ({ book, period }) => {
    const amounts = book.entities('project').flatMap((key) => book.find(`project:${key}`, 'support') ?? []);
    if (period !== book.edition || amounts.length === 0) return null;
    const printed = amounts.map((fact) => fact.provenance.printed).join(' + ');
    return {
      value: amounts.reduce((sum, fact) => sum + numberOf(fact), 0),
      formula: {
        ru: `сумма поддержки проектов: ${printed} млн руб.`,
        en: `sum of support of the projects: ${printed} mn RUB`,
      },
      inputs: amounts.map((fact) => fact.id),
    };
  },
};
