/** The linter's report as a page: counts, filters in the address, each finding with what it compared. Must never reword a finding. */
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Finding, Severity } from '../../../domain/yearbook/finding.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { Problem } from '../../../kernel/problem.ts';
import { factLink, figureLink, to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import { countOf, type Noun } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { entityName } from '../../reading/entity-name.ts';
import { findingAnchor, severityNames, severityPlurals } from '../../reading/finding-words.ts';
import { measureName } from '../../reading/measure-name.ts';
import type { Link } from '../../reading/parts.tsx';
import { showFact } from '../../reading/show-fact.ts';
import { ruleNames, words } from './findings.words.ts';

export interface FindingsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly severities: readonly {
    readonly value: Severity | null;
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly isChosen: boolean;
  }[];
  readonly rules: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly items: readonly FindingItem[];
  readonly total: number;
}

export interface FindingItem {
  readonly anchor: string;
  readonly severity: Severity;
  readonly severityLabel: string;
  readonly ruleLabel: string;
  readonly ruleHref: string;
  readonly sentence: string;
  readonly settles: string;
  readonly lines: string;
  readonly compared: readonly (Link & { readonly value: string })[];
  readonly comparedTotal: number;
}

/** Facts shown under a finding; a finding over a whole list names the rest by their number. */
const mostCompared = 8;
const severities: readonly Severity[] = ['contradiction', 'probable', 'remark'];

export function presentFindings(input: PageInput): FindingsModel {
  const { edition, language, url } = input;
  const all = edition.findings;
  const rulesThere = [...new Set(all.map((finding) => finding.rule))].sort();
  const severity = choose(url, 'severity', severities) as Severity | null;
  const rule = choose(url, 'rule', rulesThere);
  const bySeverity = (finding: Finding) => severity === null || finding.severity === severity;
  const byRule = (finding: Finding) => rule === null || finding.rule === rule;
  const shown = all.filter((finding) => bySeverity(finding) && byRule(finding));
  const figureOf = figuresByFact(edition);
  return {
    language,
    meta: metaOfWords(input, words),
    severities: [null, ...severities].map((value) => ({
      value,
      label: value === null ? say(words.all, language) : say(severityPlurals[value], language),
      count: all.filter((finding) => byRule(finding) && (value === null || finding.severity === value))
        .length,
      href: address(language, value, rule),
      isChosen: value === severity,
    })),
    rules: rulesThere.map((value) => ({
      value,
      label: ruleName(value, language),
      count: all.filter((finding) => bySeverity(finding) && finding.rule === value).length,
    })),
    severity,
    rule,
    items: shown.map((finding) => itemOf(edition, finding, figureOf, language)),
    total: all.length,
  };
}

function choose(url: URL, parameter: string, allowed: readonly string[]): string | null {
  const value = url.searchParams.get(parameter);
  if (value === null || value === '') return null;
  if (allowed.includes(value)) return value;
  throw new Problem('invalid-value', `The parameter "${parameter}" has no value "${value.slice(0, 60)}".`, {
    parameter,
    allowed: [...allowed],
  });
}

function address(language: Language, severity: Severity | null, rule: string | null): string {
  const query = new URLSearchParams({
    ...(severity === null ? {} : { severity }),
    ...(rule === null ? {} : { rule }),
  }).toString();
  return to(language, '/findings') + (query === '' ? '' : `?${query}`);
}

const ruleName = (rule: string, language: Language) => {
  const name = ruleNames[rule];
  return name ? say(name, language) : rule;
};

/** Published figure of a fact: its passport says more than the fact alone. */
function figuresByFact(edition: Edition): Map<string, Figure> {
  const published = [...edition.atlas.figures.values()].filter(
    (figure) => figure.basis === 'published' && figure.facts.length === 1,
  );
  return new Map(published.map((figure) => [figure.facts[0] ?? '', figure]));
}

function itemOf(
  edition: Edition,
  finding: Finding,
  figureOf: ReadonlyMap<string, Figure>,
  language: Language,
): FindingItem {
  return {
    anchor: findingAnchor(finding.id),
    severity: finding.severity,
    severityLabel: say(severityNames[finding.severity], language),
    ruleLabel: ruleName(finding.rule, language),
    ruleHref: address(language, null, finding.rule),
    sentence: say(finding.sentence, language),
    settles: say(finding.settles, language),
    lines: shortLines(finding, language),
    compared: finding.facts
      .slice(0, mostCompared)
      .flatMap((id) => comparedFact(edition, id, figureOf, language)),
    comparedTotal: finding.facts.length,
  };
}

/** Many places are told by their extent and number; all of them stand in the data. */
function shortLines({ sourceLines }: Finding, language: Language): string {
  const [first, last] = [sourceLines[0], sourceLines.at(-1)];
  if (sourceLines.length <= 8 || !first || !last) return showLineRanges(sourceLines);
  return `${first[0]}–${last[1]} (${countOf(sourceLines.length, placeNoun, language)})`;
}

const placeNoun: Noun = { ru: ['место', 'места', 'мест'], en: ['place', 'places'] };

function comparedFact(
  edition: Edition,
  id: string,
  figureOf: ReadonlyMap<string, Figure>,
  language: Language,
): FindingItem['compared'] {
  const { atlas, book } = edition;
  const fact = book.byId(id);
  if (!fact) return [];
  const figure = figureOf.get(id);
  const shown = showFact(atlas, fact, language);
  const about = `${entityName(atlas, book, fact.entity, language).name}: ${say(measureName(atlas, fact.measure), language)}`;
  return [
    {
      label: fact.period === null ? about : `${about}, ${fact.period}`,
      href: figure ? figureLink(language, figure.id) : factLink(language, id),
      value: fact.provenance.printed ?? `${shown.text} ${shown.unit}`.trim(),
    },
  ];
}
