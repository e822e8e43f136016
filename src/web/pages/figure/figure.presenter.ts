/**
 * The passport of a figure as a page: everything that stands between the number and the print. Must never compute a figure; what
 * it shows comes from the atlas and its facts.
 */
import type { AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showFigure, showFigureNumber } from '../../../domain/atlas/show-figure.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { indicatorLink, to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { type Comparison, compareFigures } from '../../reading/compare-figures.ts';
import type { Link, PicturePair } from '../../reading/parts.tsx';
import { scopeLink, scopeName } from '../../reading/scope-name.ts';
import { words } from './figure.words.ts';
import { buildChain, type Chain } from './figure-chain.ts';
import { cite, embedCode } from './figure-citation.ts';
import { dataAddress } from './figure-links.ts';
import { buildRows, type FigureRows } from './figure-rows.ts';
import { drawSeries } from './figure-series.ts';
import { counterpartOf, findFigure } from './find-figure.ts';

export interface FigureModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly isEmbedded: boolean;
  readonly figure: Figure;
  readonly number: string;
  readonly unit: string;
  readonly scope: { readonly name: string; readonly href: string | null };
  readonly crumbs: readonly (Link | string)[];
  readonly indicator: AtlasIndicator | null;
  readonly published: Figure | null;
  readonly recomputed: Figure | null;
  readonly comparison: Comparison | null;
  readonly chain: Chain;
  readonly rows: FigureRows;
  readonly series: { readonly pictures: PicturePair; readonly hasDoubt: boolean } | null;
  readonly otherStatements: readonly {
    readonly fact: string;
    readonly printed: string;
    readonly lines: string;
  }[];
  readonly findings: Edition['findings'];
  readonly downloads: readonly (Link & { readonly download?: string })[];
  readonly citations: Readonly<Record<Language, string>>;
  readonly embed: string;
  readonly revision: Edition['revision'];
}

/** Query parameters of the page. */
export const known = ['embed'] as const;

export function presentFigure(input: PageInput): FigureModel {
  const { edition, language, url } = input;
  const figure = findFigure(edition, input.params['id'] ?? '');
  const { atlas } = edition;
  const indicator = atlas.indicator(figure.indicator) ?? null;
  const other = counterpartOf(edition, figure);
  const [published, recomputed] = figure.basis === 'published' ? [figure, other] : [other, figure];
  const scope = say(scopeName(atlas, figure.scope), language);
  const series = drawSeries(edition, input.drawing, figure, indicator, language);
  const title = `${say(figure.title, language)}: ${showFigure(figure, language)}, ${scope}, ${figure.period}`;
  return {
    language,
    meta: pageMeta({
      url: input.url,
      language,
      title: title,
      description: `${title}. ${say(figure.definition, language)}`,
    }),
    isEmbedded: url.searchParams.get('embed') === '1',
    figure,
    number: showFigureNumber(figure, language),
    unit: figure.value === null ? '' : say(figure.display.label, language),
    scope: { name: scope, href: scopeLink(figure.scope, language) },
    crumbs: crumbsOf(figure, indicator, language),
    indicator,
    published,
    recomputed,
    comparison: published && recomputed ? compareFigures(published, recomputed, language) : null,
    chain: buildChain(edition, figure, language),
    rows: buildRows(edition, figure, language),
    series: series && { pictures: series.pictures, hasDoubt: series.hasDoubt },
    otherStatements: otherStatements(indicator, figure),
    findings: edition.findings.filter((finding) =>
      finding.facts.some((id) => figure.facts.length <= 12 && figure.facts.includes(id)),
    ),
    downloads: [...dataLinks(edition, figure), ...(series ? [series.link] : [])],
    citations: {
      ru: cite(atlas, figure, edition.revision.hash, url.origin, 'ru'),
      en: cite(atlas, figure, edition.revision.hash, url.origin, 'en'),
    },
    embed: embedCode(figure, url.origin, language),
    revision: edition.revision,
  };
}

function crumbsOf(figure: Figure, indicator: AtlasIndicator | null, language: Language): (Link | string)[] {
  const last = `${figure.period}`;
  if (indicator) {
    const section = { label: say(words.indicators, language), href: to(language, '/indicators') };
    return [
      section,
      { label: say(indicator.title, language), href: indicatorLink(language, indicator.id) },
      last,
    ];
  }
  const [kind = ''] = figure.scope.split(':');
  if (kind === 'project' || kind === 'subsidy-cost')
    return [
      { label: say(words.support, language), href: to(language, '/support') },
      say(figure.title, language),
      last,
    ];
  if (kind === 'association')
    return [{ label: say(words.about, language), href: to(language, '/about') }, say(figure.title, language)];
  return [
    { label: say(words.places, language), href: to(language, '/federal-subjects') },
    say(figure.title, language),
    last,
  ];
}

function otherStatements(indicator: AtlasIndicator | null, figure: Figure): FigureModel['otherStatements'] {
  if (figure.basis !== 'published') return [];
  const point = indicator?.observations.find((one) => one.published?.id === figure.id);
  return (point?.otherStatements ?? []).map(({ fact, provenance }) => ({
    fact,
    printed: provenance.printed ?? '',
    lines: provenance.lines
      .map(([from, until]) => (from === until ? `${from}` : `${from}–${until}`))
      .join(', '),
  }));
}

function dataLinks(edition: Edition, figure: Figure): Link[] {
  const address = dataAddress(edition.atlas, figure);
  const own = { label: 'JSON', href: `/api/v1/figures/${encodeURIComponent(figure.id)}` };
  if (!address) return [own];
  const list = (suffix: string, label: string) => ({
    label,
    href: `${address.path}${suffix}${address.query}`,
  });
  return [list('.csv', 'CSV'), list('.xlsx', 'XLSX'), own];
}
