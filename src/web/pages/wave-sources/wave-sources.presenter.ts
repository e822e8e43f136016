/** The facts behind a figure, cluster by cluster, each on its way to submission and cell. What is not the actor's to read is counted only. */

import type { Atlas } from '../../../domain/atlas/atlas.ts';
import { showValueNumber } from '../../../domain/atlas/show-figure.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { ClusterSources, FigureSources } from '../../../flows/survey/wave-sources.ts';
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { scopeName } from '../../reading/scope-name.ts';
import { readingOf } from '../../reading/wave/links.ts';
import { statisticNames } from '../../reading/wave/words.ts';
import { showAccepted, viaNames } from '../../workspace-frame/fact-words.ts';
import { pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { inputNames } from '../wave-figure/wave-figure.words.ts';
import { words } from './wave-sources.words.ts';

export type WaveSourcesModel = Awaited<ReturnType<typeof presentWaveSources>>;

/** Clusters on a page: one may have 150 participants. */
const pageSize = 5;

export async function presentWaveSources(input: WorkspaceInput) {
  const { actor, flows, figures, language, url, params } = input;
  const figure = params['figure'] ?? '';
  const page = readPage(url);
  const found = await figures.sources(actor, params['id'] ?? '', figure, {
    reading: readingOf(url),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const edition = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  const { observation, wave } = found;
  const indicator = edition.atlas.indicator(observation.indicator);
  const indicatorTitle = indicator ? say(indicator.title, language) : observation.indicator;
  const title = `${say(words.title, language)}: ${indicatorTitle}`;
  const label = indicator ? say(indicator.display.label, language) : '';
  return {
    language,
    meta: pageMeta({ url, language, title, description: title }),
    title,
    crumbs: [
      {
        name: `${waveTitle(wave.id, language)}: ${indicatorTitle}`,
        href: to(language, `/waves/${wave.id}/figures/${figure}${url.search}`),
      },
    ],
    isPublished: wave.state === 'published',
    what: `${nameOf(edition.atlas, found, language)}, ${observation.period} · ${say(statisticNames[observation.kind], language)}`,
    value: indicator
      ? `${showValueNumber(observation.value, indicator.display, language)} ${label}`.trim()
      : String(observation.value),
    answers: observation.answers,
    total: found.total,
    closed: found.closed,
    clusters: found.clusters.map((one) => clusterOf(one, language)),
    pages: pageLinks(url, page, pageSize, found.total),
  };
}

/** What the figure speaks about; a cluster by the name it was asked under. */
function nameOf(
  atlas: Atlas,
  { observation: { scope }, clusters }: FigureSources,
  language: WorkspaceInput['language'],
): string {
  if (!scope.startsWith('cluster:')) return say(scopeName(atlas, scope), language);
  return clusters[0]?.recipient.name ?? scope;
}

function clusterOf({ recipient, facts, names }: ClusterSources, language: WorkspaceInput['language']) {
  return {
    id: recipient.id,
    name: recipient.name,
    href: to(language, `/workspace/recipients/${recipient.id}`),
    rows: facts.map((fact) => ({
      id: fact.id,
      href: to(language, `/workspace/facts/${fact.id}`),
      row: names.get(fact.entity) ?? fact.entity.split('~')[1] ?? '',
      measure: say(inputNames[fact.measure] ?? { ru: fact.measure, en: fact.measure }, language),
      period: fact.period ?? '',
      value: showAccepted(fact, null, language),
      submission: fact.provenance.answer?.submissionNumber ?? null,
      place: placeOf(fact, language),
    })),
  };
}

/** Sheet and cell, or the form. */
function placeOf({ provenance: { answer } }: Fact, language: WorkspaceInput['language']): string {
  if (!answer) return '';
  if (answer.sheet === null) return say(viaNames[answer.via], language);
  return `${answer.sheet}, ${answer.cell}`;
}
