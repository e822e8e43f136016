/** The legal base as the review states it: requirements with thresholds as facts, signs, composition, acts. Never a legal verdict. */
import type { AtlasStatement } from '../../../domain/atlas/atlas.ts';
import { showValueNumber } from '../../../domain/atlas/show-figure.ts';
import type { FactBook } from '../../../domain/facts/fact-book.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { factLink } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { actKinds, metrics, topics, words } from './law.words.ts';

export interface LawModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly requirements: readonly RequirementRow[];
  readonly signs: readonly AtlasStatement[];
  readonly activities: readonly AtlasStatement[];
  readonly acts: readonly ActRow[];
  /** Label of the diagram by its printed number. */
  readonly parts: Readonly<Record<string, AtlasStatement>>;
}

export interface RequirementRow {
  readonly statement: AtlasStatement;
  readonly topic: string;
  readonly conditions: readonly Condition[];
  readonly rules: readonly string[];
}

/** One condition: metric, operator and threshold; the threshold leads to its fact. */
export interface Condition {
  readonly metric: string;
  readonly sign: string;
  readonly threshold: string | null;
  readonly href: string | null;
}

export interface ActRow {
  readonly statement: AtlasStatement;
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly note: string;
}

export function presentLaw(input: PageInput): LawModel {
  const { edition, language } = input;
  const { statements } = edition.atlas;
  return {
    language,
    meta: metaOfWords(input, words),
    requirements: statements.requirement.map((statement) =>
      requirementRow(edition.book, statement, language),
    ),
    signs: statements.sign,
    activities: statements['subsidised-activity'],
    acts: statements['legal-act'].map((statement) => actRow(statement, language)),
    parts: Object.fromEntries(statements['composition-part'].map((part) => [part.id, part])),
  };
}

function requirementRow(book: FactBook, statement: AtlasStatement, language: Language): RequirementRow {
  const { fields } = statement;
  const entity = `requirement:${statement.id}`;
  const first = condition(
    book,
    entity,
    String(fields['metric'] ?? ''),
    fields['operator'],
    'threshold',
    language,
  );
  const second =
    fields['second-metric'] === undefined
      ? []
      : [condition(book, entity, String(fields['second-metric']), '>=', 'second-threshold', language)];
  return {
    statement,
    topic: nameIn(topics, String(fields['topic'] ?? ''), language),
    conditions: [first, ...second],
    rules: String(fields['rule'] ?? '')
      .split(/[;|]/)
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ''),
  };
}

function condition(
  book: FactBook,
  entity: string,
  metric: string,
  operator: string | number | undefined,
  measure: string,
  language: Language,
): Condition {
  const fact = book.find(entity, measure);
  const value = typeof fact?.value === 'number' ? fact.value : null;
  const isStrict = operator === '>';
  return {
    metric: nameIn(metrics, metric, language),
    sign: value === null && !isStrict ? '' : isStrict ? '>' : '≥',
    threshold:
      value === null
        ? isStrict
          ? say(words.perSubject, language)
          : null
        : showThreshold(metric, value, language),
    href: fact ? factLink(language, fact.id) : null,
  };
}

/** Shares and levels are fractions in facts and per cent on pages; counts stay counts. */
function showThreshold(metric: string, value: number, language: Language): string {
  const isShare = metric.endsWith('-share') || metric.endsWith('-level');
  const number = showValueNumber(
    value,
    { scale: isShare ? 0.01 : 1, decimals: 0, label: { ru: '', en: '' } },
    language,
  );
  return isShare ? `${number}\u00A0%` : number;
}

function actRow(statement: AtlasStatement, language: Language): ActRow {
  const field = (name: string) => String(statement.fields[name] ?? '');
  return {
    statement,
    kind: nameIn(actKinds, field('kind'), language),
    number: field('act-number'),
    date: field('signed-on').split('-').reverse().join('.'),
    note: say({ ru: field('note-ru'), en: field('note-en') }, language),
  };
}

function nameIn(
  names: Readonly<Record<string, { ru: string; en: string }>>,
  key: string,
  language: Language,
): string {
  const name = names[key];
  return name ? say(name, language) : key;
}
