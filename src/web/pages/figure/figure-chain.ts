/**
 * The chain from a figure back to the print: facts, cells of the transcribed tables, lines of the review. Must never skip a link
 * or show one that the facts do not hold.
 */
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Confidence, Fact } from '../../../domain/facts/fact.ts';
import type { FactBook } from '../../../domain/facts/fact-book.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { entityName } from '../../reading/entity-name.ts';
import { type ExcerptLine, excerptAround } from '../../reading/excerpt.ts';
import { measureName } from '../../reading/measure-name.ts';
import { showFact } from '../../reading/show-fact.ts';

export interface ChainFact {
  readonly id: string;
  readonly about: string;
  readonly value: string;
  readonly printed: string | null;
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly lines: string;
  readonly confidence: Confidence;
  readonly ambiguous: boolean;
}

export interface Chain {
  readonly facts: readonly ChainFact[];
  /** Number of facts behind the figure, also those that are only listed below. */
  readonly total: number;
  readonly excerpt: readonly ExcerptLine[];
  /** What was inferred in reading, each remark once. */
  readonly inferred: readonly string[];
}

/** More facts than these are listed as rows below the passport instead. */
export const chainLimit = 4;

export function buildChain(edition: Edition, figure: Figure, language: Language): Chain {
  const facts = factsOf(edition.book, figure);
  const few = facts.length <= chainLimit;
  const readings = facts.flatMap((fact) =>
    fact.provenance.reading ? [say(fact.provenance.reading, language)] : [],
  );
  return {
    facts: few ? facts.map((fact) => chainFact(edition, fact, language)) : [],
    total: facts.length,
    excerpt: facts.length <= 12 ? excerptAround(edition.book, facts) : [],
    inferred: facts.length <= 12 ? [...new Set(readings)] : [],
  };
}

/** Facts behind a figure in its own order. */
export function factsOf(book: FactBook, figure: Figure): Fact[] {
  return figure.facts.flatMap((id) => book.byId(id) ?? []);
}

export function chainFact(edition: Edition, fact: Fact, language: Language): ChainFact {
  const { atlas, book } = edition;
  const { provenance } = fact;
  const shown = showFact(atlas, fact, language);
  const measure: Text = measureName(atlas, fact.measure);
  return {
    id: fact.id,
    about: `${entityName(atlas, book, fact.entity, language).name}: ${say(measure, language)}${fact.period === null ? '' : `, ${fact.period}`}`,
    value: shown.unit === '' ? shown.text : `${shown.text}\u00A0${shown.unit}`,
    printed: provenance.printed === '' ? null : printedWithUnit(fact),
    table: `data/review-${fact.edition}/${provenance.table}`,
    row: provenance.row,
    column: provenance.column,
    lines: showLineRanges(provenance.lines),
    confidence: provenance.confidence,
    ambiguous: provenance.ambiguous,
  };
}

function printedWithUnit({ provenance }: Fact): string | null {
  if (provenance.printed === null) return null;
  const unit = provenance.printedUnit ?? '';
  return unit === '' || provenance.printed.includes(unit)
    ? provenance.printed
    : `${provenance.printed} ${unit}`;
}
