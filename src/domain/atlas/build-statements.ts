/** The worded statements of an edition: requirements, signs, sections, activities, parts, acts, and the Association's figures. */
import type { Text } from '../../kernel/language.ts';
import type { Fact } from '../facts/fact.ts';
import { type FactBook, textOf } from '../facts/fact-book.ts';
import type { Display } from '../indicators/indicator.ts';
import type { AtlasStatement, StatementKind } from './atlas.ts';
import { countDisplay, percentDisplay, yearDisplay } from './displays.ts';
import type { Figure } from './figure.ts';
import { figureFromFact } from './figure-from-fact.ts';

const kinds: readonly StatementKind[] = [
  'requirement',
  'sign',
  'questionnaire-section',
  'subsidised-activity',
  'composition-part',
  'legal-act',
  'association-statement',
];

/** Statements by kind, in printed order. */
export function buildStatements(book: FactBook): Record<StatementKind, readonly AtlasStatement[]> {
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      book.entities(kind).flatMap((key, index) => statement(book, kind, key, index)),
    ]),
  ) as unknown as Record<StatementKind, readonly AtlasStatement[]>;
}

function statement(book: FactBook, kind: StatementKind, key: string, index: number): AtlasStatement[] {
  const text = book.find(`${kind}:${key}`, 'text');
  if (!text) return [];
  const fields = book
    .of(`${kind}:${key}`)
    .filter((fact) => fact.measure !== 'text')
    .map((fact) => [fact.measure, typeof fact.value === 'number' ? fact.value : textOf(fact.value)]);
  return [
    {
      id: key,
      number: index + 1,
      text: text.value as Text,
      printed: text.provenance.printed ?? '',
      fact: text.id,
      lines: text.provenance.lines,
      fields: Object.fromEntries(fields),
    },
  ];
}

const billionDisplay: Display = { scale: 1e9, decimals: 0, label: { ru: 'млрд руб.', en: 'bn RUB' } };

/** The Association's figures as printed on the last page. */
export function buildAssociationFigures(book: FactBook): Figure[] {
  return book.entities('association').flatMap((key) => {
    const fact = book.find(`association:${key}`, 'value');
    const title = book.find(`association:${key}`, 'label')?.value as Text | undefined;
    if (!fact || !title) return [];
    const definition = { ru: `${title.ru}, как напечатано.`, en: `${title.en}, as printed.` };
    return [
      figureFromFact(fact, `association-${key}`, 'association', {
        title,
        definition,
        display: displayOf(fact),
      }),
    ];
  });
}

function displayOf(fact: Fact): Display {
  if (fact.unit === 'fraction') return percentDisplay;
  if (fact.unit === 'RUB') return billionDisplay;
  return fact.unit === 'year' ? yearDisplay : countDisplay;
}
