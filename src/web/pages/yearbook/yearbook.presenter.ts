/**
 * The web edition of a yearbook: the same blocks as the PDF, with pictures drawn for the screen. Must never add a number or a
 * sentence to the yearbook.
 */

import { showTick } from '../../../domain/atlas/show-figure.ts';
import type { Block, ChartBlock, MapBlock } from '../../../domain/yearbook/blocks.ts';
import type { Yearbook } from '../../../domain/yearbook/yearbook.ts';
import type { ChartInput, Drawing } from '../../../flows/drawing.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { subjectLink, to } from '../../frame/links.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { drawPair, type PicturePair } from '../../reading/parts.tsx';
import { words } from './yearbook.words.ts';

export interface YearbookModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly yearbook: Yearbook;
  readonly pdf: string;
  readonly chapters: readonly DrawnChapter[];
}

export interface DrawnChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DrawnBlock[];
}

/** A block with its picture, where it has one. */
export interface DrawnBlock {
  readonly block: Block;
  readonly pictures: PicturePair | null;
  readonly legend: string | null;
}

const widths = { full: 860, half: 420, third: 280 } as const;

export async function presentYearbook(input: PageInput): Promise<YearbookModel> {
  const { flows, language, params, drawing } = input;
  const year = params['year'] ?? '';
  const [editions, waves] = [await flows.editions(), await input.waves.publishedWaves()];
  const allowed = [...editions, ...waves.map((one) => one.id)];
  if (!allowed.includes(year))
    throw new Problem('not-found', `There is no edition ${year.slice(0, 20)}.`, { allowed });
  const yearbook = editions.includes(year)
    ? await flows.readYearbook(year, language)
    : await input.waveYearbooks.readWaveYearbook(year, language);
  return {
    language,
    meta: pageMeta({
      url: input.url,
      language,
      title: `${yearbook.title}, ${yearbook.edition}`,
      description: `${yearbook.title}, ${yearbook.edition}. ${say(words.web, language)}`,
    }),
    yearbook,
    pdf: to(language, `/yearbook/${year}.pdf`),
    chapters: drawChapters(yearbook, drawing, language),
  };
}

/** Chapters with their pictures, for the yearbook and for sheets set like it. */
export function drawChapters(yearbook: Yearbook, drawing: Drawing, language: Language): DrawnChapter[] {
  return yearbook.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => draw(block, drawing, language)),
  }));
}

function draw(block: Block, drawing: Drawing, language: Language): DrawnBlock {
  if (block.kind === 'chart') return { block, pictures: drawChart(block, drawing, language), legend: null };
  if (block.kind === 'map')
    return { block, pictures: drawMap(block, drawing, language), legend: drawing.legend({ language }) };
  return { block, pictures: null, legend: null };
}

function drawChart(block: ChartBlock, drawing: Drawing, language: Language): PicturePair {
  const shown = new Map(block.series.flatMap((one) => one.points.map((point) => [point.value, point.shown])));
  const input: Omit<ChartInput, 'width'> = {
    title: block.caption,
    description: block.description,
    language,
    format: (value) => shown.get(value) ?? showTick(value, block.display, language),
    series: block.series,
  };
  return drawPair(
    (width) => drawing[block.chart]({ ...input, width }),
    widths[block.width],
    block.chart === 'slope' ? 460 : 358,
  );
}

/** A map scales without losing its letters' meaning, so one drawing serves both widths. */
function drawMap(block: MapBlock, drawing: Drawing, language: Language): PicturePair {
  const svg = drawing.map({
    values: new Map(block.values.map(({ subject, total, register }) => [subject, { total, register }])),
    language,
    view: block.view,
    title: block.caption,
    description: block.description,
    hrefOf: (code) => subjectLink(language, code),
  });
  return { wide: svg, narrow: svg };
}
