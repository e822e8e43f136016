/** State support as the review gives it: projects, types of costs, activities. No limit line is drawn: the review states none. */
import type { AtlasProject, AtlasStatement, AtlasSubsidyCost } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showFigure } from '../../../domain/atlas/show-figure.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { clusterLink, subjectLink } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { type Comparison, compareFigures } from '../../reading/compare-figures.ts';
import { drawPair, type Link, type PicturePair } from '../../reading/parts.tsx';
import { observationsIn } from '../../reading/series.ts';
import { words } from './support.words.ts';

export interface SupportModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly totals: readonly { readonly label: string; readonly figure: Figure }[];
  readonly projects: readonly ProjectRow[];
  readonly costs: readonly CostRow[];
  readonly costPicture: PicturePair;
  readonly pairing: Figure | null;
  readonly activities: readonly (AtlasStatement & { readonly costTitle: string })[];
  readonly findings: Edition['findings'];
}

export interface ProjectRow {
  readonly project: AtlasProject;
  readonly name: string;
  readonly cluster: Link;
  readonly subject: Link;
  /** Widths of the bars as fractions of the largest investment. */
  readonly investmentWidth: number;
  readonly supportWidth: number;
}

export interface CostRow {
  readonly cost: AtlasSubsidyCost;
  readonly title: string;
  readonly comparison: Comparison | null;
}

export function presentSupport(input: PageInput): SupportModel {
  const { edition, language, drawing } = input;
  const { atlas } = edition;
  const largest = Math.max(...atlas.projects.map((project) => project.investment.value ?? 0));
  const costs = [...atlas.subsidyCosts].sort((a, b) => (b.amount.value ?? 0) - (a.amount.value ?? 0));
  const facts = new Set([
    ...atlas.projects.flatMap((one) => [...one.investment.facts, ...one.support.facts]),
    ...costs.flatMap((one) => [...one.amount.facts, ...one.share.facts]),
  ]);
  const pictureTitle = say(words.costs, language);
  const told = costs
    .map((cost) => `${say(cost.title, language)}: ${showFigure(cost.amount, language)}`)
    .join('; ');
  const shown = new Map(costs.map((cost) => [cost.amount.value, showFigure(cost.amount, language)]));
  return {
    language,
    meta: metaOfWords(input, words),
    totals: totalsOf(edition, language),
    projects: atlas.projects.map((project) => projectRow(edition, project, largest, language)),
    costs: costs.map((cost) => ({
      cost,
      title: say(cost.title, language),
      comparison: compareFigures(cost.share, cost.shareRecomputed, language),
    })),
    costPicture: drawPair(
      (width) =>
        drawing.bars({
          title: pictureTitle,
          description: `${pictureTitle}. ${told}.`,
          language,
          width,
          format: (value) => shown.get(value) ?? '',
          series: [
            {
              name: '',
              points: costs.map((cost) => ({ label: say(cost.title, language), value: cost.amount.value })),
            },
          ],
        }),
      760,
      358,
    ),
    pairing: costs.map((cost) => cost.amount).find((figure) => figure.ambiguous) ?? null,
    activities: atlas.statements['subsidised-activity'].map((activity) => ({
      ...activity,
      costTitle: costTitle(edition, activity, language),
    })),
    findings: edition.findings.filter((finding) => finding.facts.some((id) => facts.has(id))),
  };
}

/** Totals as printed and as the table of projects adds up. */
function totalsOf(edition: Edition, language: Language): SupportModel['totals'] {
  const pick = (id: string) => {
    const indicator = edition.atlas.indicator(id);
    return indicator ? observationsIn(indicator, 'supported-projects').at(-1) : undefined;
  };
  const rows: (readonly [string, Figure | null | undefined])[] = [
    [say(words.projectsCount, language), pick('supported-project-count')?.published],
    [say(words.supportTotal, language), pick('support-total')?.published],
    [say(words.supportRecomputed, language), pick('support-total')?.recomputed],
  ];
  return rows.flatMap(([label, figure]) => (figure ? [{ label, figure }] : []));
}

function projectRow(
  edition: Edition,
  project: AtlasProject,
  largest: number,
  language: Language,
): ProjectRow {
  const subject = edition.atlas.federalSubject(project.federalSubject);
  const cluster = edition.atlas.cluster(project.clusterId);
  const [investment, support] = [project.investment.value ?? 0, project.support.value ?? 0];
  return {
    project,
    name: language === 'en' && project.nameEn !== '' ? project.nameEn : project.name,
    cluster: {
      label: cluster ? say({ ru: cluster.name, en: cluster.nameEn }, language) : project.clusterNamePrinted,
      href: clusterLink(language, project.clusterId),
    },
    subject: {
      label: subject ? say(subject.shortName, language) : project.federalSubject,
      href: subjectLink(language, project.federalSubject),
    },
    investmentWidth: investment / largest,
    supportWidth: support / largest,
  };
}

function costTitle(edition: Edition, activity: AtlasStatement, language: Language): string {
  const cost = edition.atlas.subsidyCosts.find((one) => one.category === activity.fields['category']);
  return cost ? say(cost.title, language) : String(activity.fields['category'] ?? '');
}
