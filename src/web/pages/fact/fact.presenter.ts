/** A fact as a page: value, provenance to the cell and the lines, history, and what rests on it. Must never edit what was accepted. */
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { Edition, FactHistory } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { factLink, to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { type EntityName, entityName } from '../../reading/entity-name.ts';
import { type ExcerptLine, excerptAround } from '../../reading/excerpt.ts';
import { measureName } from '../../reading/measure-name.ts';
import type { Link } from '../../reading/parts.tsx';
import { scopeName } from '../../reading/scope-name.ts';
import { type ShownValue, showFact } from '../../reading/show-fact.ts';
import { words } from './fact.words.ts';

export interface FactModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly fact: Fact;
  readonly shown: ShownValue;
  readonly entity: EntityName;
  readonly measure: string;
  readonly indicatorId: string | null;
  readonly excerpt: readonly ExcerptLine[];
  readonly statements: { readonly total: number; readonly others: readonly Link[] };
  readonly history: readonly HistoryRow[];
  readonly figures: readonly { readonly figure: Figure; readonly scope: string }[];
  readonly figureTotal: number;
  readonly siblings: readonly (Link & { readonly value: string })[];
  readonly findings: Edition['findings'];
}

export interface HistoryRow {
  readonly id: string;
  readonly value: string;
  readonly acceptedAt: string;
  readonly isCurrent: boolean;
  readonly isThis: boolean;
  readonly supersedes: string | null;
}

/** A count rests on many facts and a fact on many counts: the page shows this many. */
const mostFigures = 40;

export async function presentFact(input: PageInput): Promise<FactModel> {
  const { language, flows } = input;
  const { fact, history } = await readFact(input, input.params['id'] ?? '');
  const edition = fact.edition === input.edition.id ? input.edition : await flows.readEdition(fact.edition);
  const { atlas, book } = edition;
  const shown = showFact(atlas, fact, language);
  const entity = entityName(atlas, book, fact.entity, language);
  const measure = say(measureName(atlas, fact.measure), language);
  const figures = figuresOn(edition, fact);
  const title = `${say(words.fact, language)} ${fact.id}: ${entity.name}, ${measure}`;
  const value = shown.unit === '' ? shown.text : `${shown.text} ${shown.unit}`;
  return {
    language,
    meta: pageMeta({
      url: input.url,
      language,
      title: title.slice(0, 110),
      description: `${entity.kind}. ${entity.name}: ${measure} — ${value}.`.slice(0, 300),
    }),
    fact,
    shown,
    entity,
    measure,
    indicatorId: atlas.indicator(fact.measure)?.id ?? null,
    excerpt: excerptAround(book, [fact]),
    statements: statementsOf(edition, fact, language),
    history: historyRows(edition, fact, history, language),
    figures: figures
      .slice(0, mostFigures)
      .map((figure) => ({ figure, scope: say(scopeName(atlas, figure.scope), language) })),
    figureTotal: figures.length,
    siblings: siblingsOf(edition, fact, language),
    findings: edition.findings.filter((finding) => finding.facts.includes(fact.id)),
  };
}

/** The fact with its history. Throws Problem not-found with some that there are; any failure of the store itself stays what it is. */
async function readFact({ flows, edition }: PageInput, id: string): Promise<FactHistory> {
  return flows.readFact(id).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Problem') {
      const allowed = edition.book.of('scope:all-clusters').map((fact) => fact.id);
      throw new Problem('not-found', `There is no fact "${id.slice(0, 40)}".`, {
        allowed: allowed.slice(0, 12),
      });
    }
    throw error;
  });
}

/** Figures made of the fact, those that rest on few facts first. */
function figuresOn(edition: Edition, fact: Fact): Figure[] {
  return [...edition.atlas.figures.values()]
    .filter((figure) => figure.facts.includes(fact.id))
    .sort((a, b) => a.facts.length - b.facts.length);
}

function statementsOf(edition: Edition, fact: Fact, language: Language): FactModel['statements'] {
  const all = edition.book.statements(fact.entity, fact.measure, fact.period);
  const others = all
    .filter((one) => one.id !== fact.id)
    .map((one) => ({ label: one.provenance.printed ?? one.id, href: factLink(language, one.id) }));
  return { total: all.length, others };
}

function historyRows(
  edition: Edition,
  fact: Fact,
  history: FactHistory['history'],
  language: Language,
): HistoryRow[] {
  const superseded = new Set(history.map((one) => one.supersedes));
  return history.map((one) => {
    const shown = showFact(edition.atlas, one, language);
    return {
      id: one.id,
      value: `${shown.text} ${shown.unit}`.trim(),
      acceptedAt: one.acceptedAt,
      isCurrent: !superseded.has(one.id),
      isThis: one.id === fact.id,
      supersedes: one.supersedes,
    };
  });
}

/** Other facts about the same thing: other fields of a row, other years of a scope. */
function siblingsOf(edition: Edition, fact: Fact, language: Language): FactModel['siblings'] {
  const { atlas, book } = edition;
  const isScope = fact.entity.startsWith('scope:');
  const others = book
    .of(fact.entity)
    .filter((one) => one.id !== fact.id && (!isScope || one.measure === fact.measure));
  return others.slice(0, 16).map((one) => {
    const shown = showFact(atlas, one, language);
    const period = one.period === null ? '' : `, ${one.period}`;
    return {
      label: `${say(measureName(atlas, one.measure), language)}${period}`,
      href: factLink(language, one.id),
      value: `${shown.text} ${shown.unit}`.trim(),
    };
  });
}

/** Way to the page: section, thing, fact. */
export function crumbsOf({
  language,
  entity,
  fact,
}: Pick<FactModel, 'language' | 'entity' | 'fact'>): (Link | string)[] {
  const section = { label: say(words.openData, language), href: to(language, '/open-data') };
  const thing = entity.href === null ? [] : [{ label: entity.name, href: entity.href }];
  return [section, ...thing, fact.id];
}
