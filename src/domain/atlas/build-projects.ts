/** The supported joint projects and the subsidised cost types, each number a figure. */
import type { Text } from '../../kernel/language.ts';
import type { Fact } from '../facts/fact.ts';
import { type FactBook, numberOf, textOf } from '../facts/fact-book.ts';
import type { AtlasProject, AtlasSubsidyCost } from './atlas.ts';
import { computedFigure } from './computed-figure.ts';
import { millionDisplay, percentDisplay, yearDisplay } from './displays.ts';
import type { Figure } from './figure.ts';
import { type FigureWording, figureFromFact } from './figure-from-fact.ts';

const wordings: Record<string, FigureWording> = {
  'start-year': wording('Начало проекта', 'Start of the project', yearDisplay),
  'end-year': wording('Окончание проекта', 'End of the project', yearDisplay),
  investment: wording('Совокупный объём инвестиций', 'Total investment', millionDisplay),
  support: wording('Государственная поддержка', 'State support', millionDisplay),
  amount: wording('Субсидия по виду затрат', 'Subsidy by type of costs', millionDisplay),
  share: wording('Доля вида затрат', 'Share of the type of costs', percentDisplay),
};

function wording(ru: string, en: string, display: FigureWording['display']): FigureWording {
  return {
    title: { ru, en },
    definition: { ru: `${ru}, как напечатано.`, en: `${en}, as printed.` },
    display,
  };
}

function published(book: FactBook, entity: string, measure: string): Figure {
  const fact = book.find(entity, measure);
  const words = wordings[measure];
  if (!fact || !words) throw new TypeError(`${entity} has no ${measure}`);
  return figureFromFact(fact, `${entity.slice(0, entity.indexOf(':'))}-${measure}`, entity, words);
}

/** Projects in printed order. */
export function buildProjects(book: FactBook): AtlasProject[] {
  return book.entities('project').map((key) => {
    const entity = `project:${key}`;
    const text = (measure: string) => textOf(book.find(entity, measure)?.value ?? '');
    const investment = published(book, entity, 'investment');
    const support = published(book, entity, 'support');
    return {
      id: key,
      number: Number(key),
      federalSubject: text('federal-subject'),
      clusterId: text('cluster'),
      clusterNamePrinted: book.find(entity, 'cluster')?.provenance.printed ?? '',
      name: text('name'),
      namePrinted: book.find(entity, 'name')?.provenance.printed ?? '',
      initiatorsPrinted: book.find(entity, 'initiators')?.provenance.printed ?? '',
      nameEn: text('name-en'),
      initiators: (book.find(entity, 'initiators')?.value ?? []) as readonly string[],
      startYear: published(book, entity, 'start-year'),
      endYear: published(book, entity, 'end-year'),
      investment,
      support,
      supportShare: shareOf(book, 'project-support-share', entity, support, investment, {
        ru: 'Доля поддержки в инвестициях',
        en: 'Share of support in investment',
      }),
      lines: book.find(entity, 'name')?.provenance.lines ?? [],
    };
  });
}

/** Cost types in printed order. */
export function buildSubsidyCosts(book: FactBook): AtlasSubsidyCost[] {
  const keys = book.entities('subsidy-cost');
  const amounts = keys.flatMap((key) => book.find(`subsidy-cost:${key}`, 'amount') ?? []);
  return keys.map((category) => {
    const entity = `subsidy-cost:${category}`;
    const amount = published(book, entity, 'amount');
    return {
      category,
      title: book.find(entity, 'title')?.value as Text,
      printed: book.find(entity, 'title')?.provenance.printed ?? '',
      amount,
      share: published(book, entity, 'share'),
      shareRecomputed: shareOfTotal(book, entity, amount, amounts),
    };
  });
}

function shareOf(
  book: FactBook,
  indicator: string,
  scope: string,
  part: Figure,
  whole: Figure,
  title: Text,
): Figure {
  return computedFigure(book, {
    indicator,
    scope,
    period: book.edition,
    basis: 'recomputed',
    value: (part.value ?? Number.NaN) / (whole.value ?? Number.NaN),
    unit: 'fraction',
    display: { ...percentDisplay, decimals: 2 },
    title,
    definition: { ru: 'Поддержка, делённая на инвестиции.', en: 'Support divided by investment.' },
    formula: {
      ru: `${part.printed} ÷ ${whole.printed}`,
      en: `${part.printed} ÷ ${whole.printed} (as printed)`,
    },
    inputs: [...part.facts, ...whole.facts],
  });
}

function shareOfTotal(book: FactBook, scope: string, amount: Figure, amounts: readonly Fact[]): Figure {
  const total = amounts.reduce((sum, fact) => sum + numberOf(fact), 0);
  return computedFigure(book, {
    indicator: 'subsidy-cost-share',
    scope,
    period: book.edition,
    basis: 'recomputed',
    value: (amount.value ?? Number.NaN) / total,
    unit: 'fraction',
    display: { ...percentDisplay, decimals: 2 },
    title: { ru: 'Доля вида затрат, пересчитано', en: 'Share of the type of costs, recomputed' },
    definition: {
      ru: 'Сумма по виду затрат, делённая на сумму по всем видам.',
      en: 'Amount of the type of costs divided by the sum over all types.',
    },
    formula: {
      ru: `${amount.printed} ÷ ${(total / 1e6).toFixed(1).replace('.', ',')}`,
      en: `${amount.printed} ÷ ${(total / 1e6).toFixed(1)}`,
    },
    inputs: amounts.map((fact) => fact.id),
    counterpart: `subsidy-cost-share~${scope}~${book.edition}~published`,
  });
}
