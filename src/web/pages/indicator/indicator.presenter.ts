/**
 * An indicator with all its series: what is printed beside what can be recomputed, every ambiguity and every missing value by
 * name. Must never fill a gap.
 */
import type { AtlasIndicator, Observation } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { type Comparison, compareFigures } from '../../reading/compare-figures.ts';
import { scopeLink, scopeName } from '../../reading/scope-name.ts';
import { drawIndicator, type IndicatorChart } from './indicator-charts.ts';

export interface IndicatorModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly indicator: AtlasIndicator;
  readonly charts: readonly IndicatorChart[];
  readonly scopes: readonly ScopeGroup[];
  readonly doubts: readonly Doubt[];
  readonly missing: readonly {
    readonly scope: string;
    readonly printed: string;
    readonly lines: string;
    readonly reading: Text | null;
    readonly alternative: Text | null;
  }[];
  readonly findings: Edition['findings'];
}

export interface ScopeGroup {
  readonly scope: string;
  readonly name: string;
  readonly href: string | null;
  readonly rows: readonly ObservationRow[];
  readonly isMissing: boolean;
}

export interface ObservationRow {
  readonly period: string;
  readonly published: Figure | null;
  readonly recomputed: Figure | null;
  readonly comparison: Comparison | null;
  readonly printed: string;
  readonly fact: string | null;
  readonly lines: string;
  readonly others: readonly { readonly fact: string; readonly lines: string }[];
}

/** One reading with all figures that rest on it. */
export interface Doubt {
  readonly reading: Text | null;
  readonly cases: readonly {
    readonly figure: Figure;
    readonly scope: string;
    readonly alternative: Text | null;
  }[];
}

export function presentIndicator(input: PageInput): IndicatorModel {
  const { edition, language } = input;
  const { atlas } = edition;
  const indicator = atlas.indicator(input.params['id'] ?? '');
  if (!indicator) {
    throw new Problem('not-found', `There is no indicator "${(input.params['id'] ?? '').slice(0, 60)}".`, {
      allowed: atlas.indicators.map((one) => one.id),
    });
  }
  const title = say(indicator.title, language);
  const facts = new Set(indicator.observations.flatMap((point) => point.published?.facts ?? []));
  return {
    language,
    meta: pageMeta({
      url: input.url,
      language,
      title: title,
      description: `${title}. ${say(indicator.definition, language)} ${say(indicator.formula, language)}`,
    }),
    indicator,
    charts: drawIndicator(atlas, input.drawing, indicator, language),
    scopes: scopeGroups(edition, indicator, language),
    doubts: doubtsOf(edition, indicator, language),
    missing: indicator.missing.map(({ scope, provenance }) => ({
      scope: say(scopeName(atlas, scope), language),
      printed: provenance.printed ?? '',
      lines: showLineRanges(provenance.lines),
      reading: provenance.reading,
      alternative: provenance.alternative,
    })),
    findings: edition.findings.filter(
      (finding) => finding.facts.length <= 12 && finding.facts.some((id) => facts.has(id)),
    ),
  };
}

const order = [
  'all-clusters',
  'register-clusters',
  'average-cluster',
  'manufacturing-russia',
  'supported-projects',
];

/** Scopes in the reader's order, federal districts in that of the reference. */
function scopeGroups(edition: Edition, indicator: AtlasIndicator, language: Language): ScopeGroup[] {
  const { atlas } = edition;
  const places = atlas.federalDistricts.map((district) => `federal-district:${district.code}`);
  const rank = [...order, ...places];
  const scopes = new Set([
    ...indicator.observations.map((point) => point.scope),
    ...indicator.missing.map((point) => point.scope),
  ]);
  const placeOf = (scope: string) => (rank.includes(scope) ? rank.indexOf(scope) : rank.length);
  return [...scopes]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((scope) => ({
      scope,
      name: say(scopeName(atlas, scope), language),
      href: scopeLink(scope, language),
      rows: indicator.observations
        .filter((point) => point.scope === scope)
        .sort((a, b) => a.period.localeCompare(b.period))
        .map((point) => rowOf(point, language)),
      isMissing: indicator.missing.some((point) => point.scope === scope),
    }));
}

function rowOf(point: Observation, language: Language): ObservationRow {
  const { published, recomputed, provenance } = point;
  return {
    period: point.period,
    published,
    recomputed,
    comparison: published && recomputed ? compareFigures(published, recomputed, language) : null,
    printed: printedOf(provenance?.printed ?? null, provenance?.printedUnit ?? null),
    fact: published?.facts[0] ?? null,
    lines: showLineRanges(provenance?.lines ?? []),
    others: point.otherStatements.map((other) => ({
      fact: other.fact,
      lines: showLineRanges(other.provenance.lines),
    })),
  };
}

function printedOf(printed: string | null, unit: string | null): string {
  if (printed === null || printed === '') return '';
  return unit === null || unit === '' ? printed : `${printed} ${unit}`;
}

function doubtsOf(edition: Edition, indicator: AtlasIndicator, language: Language): Doubt[] {
  const figures = indicator.observations.flatMap((point) => {
    const figure = point.published ?? point.recomputed;
    return figure?.ambiguous ? [figure] : [];
  });
  const byReading = Map.groupBy(figures, (figure) => figure.reading?.ru ?? '');
  return [...byReading.values()].map((group) => ({
    reading: group[0]?.reading ?? null,
    cases: group.map((figure) => ({
      figure,
      scope: say(scopeName(edition.atlas, figure.scope), language),
      alternative: figure.alternative,
    })),
  }));
}
