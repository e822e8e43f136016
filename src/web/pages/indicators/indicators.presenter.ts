/** The catalogue of indicators in groups. An indicator without a group of its own stands under economy, so none is ever lost. */
import type { AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Drawing } from '../../../flows/drawing.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { scopeName } from '../../reading/scope-name.ts';
import { chartPoints, describe, observationsIn } from '../../reading/series.ts';
import { groupTitles, words } from './indicators.words.ts';

export interface IndicatorsModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly CatalogueRow[];
  }[];
}

export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly sparkline: string | null;
  readonly last: Figure | null;
  readonly scope: string;
  readonly observationCount: number;
  readonly ambiguousCount: number;
}

type Group = keyof typeof groupTitles;

const groupOf: Readonly<Record<string, Group>> = {
  'cluster-count': 'clusters',
  'federal-subject-count': 'clusters',
  'register-cluster-count': 'clusters',
  'participant-count': 'clusters',
  'industrial-enterprise-count': 'clusters',
  'sme-share': 'clusters',
  'cooperation-level': 'clusters',
  'fixed-capital-investment': 'investment',
  'investment-project-count': 'investment',
  'joint-project-count': 'investment',
  'joint-projects-per-cluster': 'investment',
  'joint-project-capital': 'investment',
  'capital-per-joint-project': 'investment',
  'rd-costs': 'investment',
  'supported-project-count': 'support',
  'support-total': 'support',
  'responding-subject-count': 'support',
};

/** Scopes in the order in which a reader expects them. */
const scopeOrder = ['all-clusters', 'register-clusters', 'average-cluster', 'supported-projects'];

export function presentIndicators(input: PageInput): IndicatorsModel {
  const { edition, language, drawing } = input;
  const rows = edition.atlas.indicators.map((indicator) => ({
    group: groupOf[indicator.id] ?? 'economy',
    row: rowOf(input, indicator, drawing),
  }));
  const groups = (Object.keys(groupTitles) as Group[]).map((id) => ({
    id,
    title: say(groupTitles[id], language),
    rows: rows.filter((one) => one.group === id).map((one) => one.row),
  }));
  return {
    language,
    meta: metaOfWords(input, words),
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function rowOf({ edition, language }: PageInput, indicator: AtlasIndicator, drawing: Drawing): CatalogueRow {
  const scope = mainScope(indicator);
  const observations = observationsIn(indicator, scope);
  const points = chartPoints(observations);
  const figures = observations.map((point) => point.published ?? point.recomputed);
  const title = describe(say(indicator.title, language), figures, language);
  return {
    id: indicator.id,
    title: say(indicator.title, language),
    definition: say(indicator.definition, language),
    sparkline:
      points.length < 2 ? null : drawing.sparkline({ title, width: 96, series: [{ name: '', points }] }),
    last: figures.findLast((figure) => figure !== null) ?? null,
    scope: scope === '' ? '' : say(scopeName(edition.atlas, scope), language),
    observationCount: indicator.observations.filter((point) => point.published !== null).length,
    ambiguousCount: indicator.observations.filter((point) => point.ambiguous).length,
  };
}

/** The scope that stands for the indicator: the widest one that has a value, else the one whose value is missing. */
export function mainScope(indicator: AtlasIndicator): string {
  const scopes = new Set(indicator.observations.map((point) => point.scope));
  return scopeOrder.find((scope) => scopes.has(scope)) ?? [...scopes][0] ?? indicator.missing[0]?.scope ?? '';
}
