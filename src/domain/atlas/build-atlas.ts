/**
 * Facts and reference data → atlas of an edition. The only place where the parts of the atlas are put together; must stay a
 * pure function so that the same facts give the same atlas everywhere.
 */
import type { FactBook } from '../facts/fact-book.ts';
import type { Reference } from '../facts/reference.ts';
import type { IndicatorPassport } from '../indicators/indicator.ts';
import type {
  Atlas,
  AtlasCluster,
  AtlasDistrict,
  AtlasIndicator,
  AtlasIndustry,
  AtlasSubject,
  Counts,
} from './atlas.ts';
import { buildClusters } from './build-clusters.ts';
import { buildCounts } from './build-counts.ts';
import { buildIndicators } from './build-indicators.ts';
import { buildProjects, buildSubsidyCosts } from './build-projects.ts';
import { buildAssociationFigures, buildStatements } from './build-statements.ts';
import type { Figure } from './figure.ts';

/** Builds the atlas of the book's edition. */
export function buildAtlas(
  book: FactBook,
  reference: Reference,
  passports: readonly IndicatorPassport[],
): Atlas {
  const clusters = buildClusters(book, reference);
  const federalSubjects = reference.federalSubjects.map((subject) => buildSubject(book, subject, clusters));
  const federalDistricts = reference.federalDistricts.map((district) =>
    buildDistrict(book, reference, district, clusters),
  );
  const industries = reference.industries.map((industry) => buildIndustry(book, industry, clusters));
  const indicators = buildIndicators(book, reference, passports);
  const parts = {
    clusters,
    federalSubjects,
    federalDistricts,
    industries,
    indicators,
    projects: buildProjects(book),
    subsidyCosts: buildSubsidyCosts(book),
    associationFigures: buildAssociationFigures(book),
    country: buildCounts(book, 'country', clusters),
  };
  return {
    edition: book.edition,
    ...parts,
    statements: buildStatements(book),
    figures: new Map(figuresOf(parts).map((figure) => [figure.id, figure])),
    cluster: finder(clusters, (cluster) => cluster.id),
    federalSubject: finder(federalSubjects, (subject) => subject.code),
    federalDistrict: finder(federalDistricts, (district) => district.code),
    industry: finder(industries, (industry) => industry.code),
    indicator: finder(indicators, (indicator) => indicator.id),
  };
}

function finder<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => T | undefined {
  const index = new Map(items.map((item) => [keyOf(item), item]));
  return (key) => index.get(key);
}

const idsOf = (clusters: readonly AtlasCluster[]) => clusters.map((cluster) => cluster.id);

function buildSubject(
  book: FactBook,
  subject: Reference['federalSubjects'][number],
  all: readonly AtlasCluster[],
): AtlasSubject {
  const clusters = all.filter((cluster) => cluster.federalSubjects.includes(subject.code));
  const industries = [...new Set(clusters.flatMap((cluster) => cluster.industries))];
  const counts = buildCounts(book, `federal-subject:${subject.code}`, clusters);
  return { ...subject, ...counts, clusters: idsOf(clusters), industries };
}

function buildDistrict(
  book: FactBook,
  reference: Reference,
  district: Reference['federalDistricts'][number],
  all: readonly AtlasCluster[],
): AtlasDistrict {
  const clusters = all.filter((cluster) => cluster.federalDistrict === district.code);
  const federalSubjects = reference.federalSubjects
    .filter((subject) => subject.federalDistrict === district.code)
    .map((subject) => subject.code);
  const counts = buildCounts(book, `federal-district:${district.code}`, clusters);
  return { ...district, ...counts, clusters: idsOf(clusters), federalSubjects };
}

function buildIndustry(
  book: FactBook,
  industry: Reference['industries'][number],
  all: readonly AtlasCluster[],
): AtlasIndustry {
  const clusters = all.filter((cluster) => cluster.industries.includes(industry.code));
  const others = clusters.flatMap((cluster) => cluster.industries.filter((code) => code !== industry.code));
  const together = [...Map.groupBy(others, (code) => code)]
    .map(([code, list]) => ({ industry: code, count: list.length }))
    .sort((a, b) => b.count - a.count || a.industry.localeCompare(b.industry));
  const counts = buildCounts(book, `industry:${industry.code}`, clusters);
  return { ...industry, ...counts, clusters: idsOf(clusters), together };
}

interface FigureParts
  extends Pick<Atlas, 'federalSubjects' | 'federalDistricts' | 'industries' | 'projects'> {
  readonly indicators: readonly AtlasIndicator[];
  readonly subsidyCosts: Atlas['subsidyCosts'];
  readonly associationFigures: Atlas['associationFigures'];
  readonly country: Counts;
}

function figuresOf(parts: FigureParts): Figure[] {
  const places = [...parts.federalSubjects, ...parts.federalDistricts, ...parts.industries, parts.country];
  return [
    ...places.flatMap(countFigures),
    ...parts.projects.flatMap((p) => [p.startYear, p.endYear, p.investment, p.support, p.supportShare]),
    ...parts.subsidyCosts.flatMap((cost) => [cost.amount, cost.share, cost.shareRecomputed]),
    ...parts.indicators.flatMap((indicator) =>
      indicator.observations.flatMap((point) =>
        [point.published, point.recomputed].filter((figure) => figure !== null),
      ),
    ),
    ...parts.associationFigures,
  ];
}

function countFigures(counts: Counts): Figure[] {
  return [
    counts.clusterCount,
    counts.registerCount,
    counts.clusterCountFederalList,
    counts.registerCountFederalList,
    counts.distinctCount,
  ];
}
