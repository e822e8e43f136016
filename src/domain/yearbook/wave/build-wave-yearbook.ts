/**
 * A published wave → its yearbook in one language: a pure function of what the public may see, set on page and in PDF from the same
 * blocks. Appears with the publication; must never mix in a printed series of the review.
 */
import type { Language } from '../../../kernel/language.ts';
import type { AtlasIndicator } from '../../atlas/atlas.ts';
import { showValueNumber } from '../../atlas/show-figure.ts';
import type { Block, ChartBlock } from '../blocks.ts';
import { createComposer } from '../chapters/composer.ts';
import { printedWords } from '../chapters/printed-words.ts';
import type { YearbookWording } from '../chapters/source.ts';
import type { Chapter, Yearbook } from '../yearbook.ts';
import type { WaveSource } from './wave-source.ts';
import {
  mainCell,
  placeTable,
  spreadTable,
  type WaveComposer,
  waveTableSource,
  yearTable,
} from './wave-tables.ts';

/** Indicators that places are compared by, and those drawn by district. */
const across = ['participant-count', 'jobs', 'shipped-goods', 'labour-productivity', 'tax-payments'];
const drawn = ['jobs', 'shipped-goods', 'labour-productivity', 'exports'];

/** The yearbook of a wave. Throws StartError with file and key where the wording is at fault. */
export function buildWaveYearbook(
  source: WaveSource,
  wording: YearbookWording,
  language: Language,
): Yearbook {
  const compose = createComposer(source.edition, wording, language, 'wave');
  const { atlas } = source.edition;
  const wave: WaveComposer = {
    ...{ compose, source },
    indicators: source.figures.indicators.flatMap((id) => atlas.indicator(id) ?? []),
    lastYear: source.figures.periods.at(-1) ?? '',
  };
  const number = source.wave.replace(/^wave-/, '');
  return {
    edition: number,
    language,
    title: compose.title,
    subtitle: compose.text('subtitle', { wave: number, revision: String(source.revision) }),
    // The publication's own, so that later facts do not change the pages.
    revision: { number: source.revision, hash: `r${source.revision}` },
    cover: null,
    words: printedWords(compose),
    chapters: chaptersOf(wave),
  };
}

interface Named {
  readonly scope: string;
  readonly name: string;
}

function chaptersOf(wave: WaveComposer): Chapter[] {
  const { compose, source } = wave;
  const chapter = (id: string, blocks: readonly Block[]): Chapter => ({
    id,
    title: compose.text(id),
    blocks,
  });
  const { atlas } = source.edition;
  const present = (
    prefix: string,
    list: readonly { code: string; name: { ru: string; en: string } }[],
  ): Named[] =>
    list.flatMap(({ code, name }) => {
      const scope = `${prefix}:${code}`;
      return source.figures.ofScope(scope).length > 0 ? [{ scope, name: compose.say(name) }] : [];
    });
  const districts = present('federal-district', atlas.federalDistricts);
  const industries = present('industry', atlas.industries);
  const subjects = present('federal-subject', atlas.federalSubjects);
  const clusters = [...source.clusters]
    .map(([id, name]) => ({ scope: `cluster:${id}`, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  const country = [{ scope: 'all-clusters', name: compose.text('country') }];
  /** Where nobody answered there is no chapter. */
  const places = (id: string, caption: string, scopes: readonly Named[]) =>
    scopes.length === 0 ? [] : [chapter(id, [placeTable(wave, caption, scopes, across)])];
  return [
    chapter('about', [
      compose.lead('lead', { answered: String(source.clusters.size), asked: String(source.asked) }),
      ...['statistics', 'suppression', 'other-source'].map((key) => compose.paragraph(key)),
    ]),
    chapter('country', [yearTable(wave, 'country-table', country), spreadTable(wave)]),
    chapter('districts', [...districtCharts(wave, districts), yearTable(wave, 'district-table', districts)]),
    ...places('industries', 'industry-table', industries),
    ...places('subjects', 'subject-table', subjects),
    ...places('clusters', 'cluster-table', clusters),
  ];
}

/** One picture an indicator, the districts of the last year; suppressed ones are left out of the picture and stand in the table. */
function districtCharts(wave: WaveComposer, districts: readonly Named[]): ChartBlock[] {
  return wave.indicators
    .filter((one) => drawn.includes(one.id))
    .flatMap((one) => chartOf(wave, one, districts) ?? []);
}

function chartOf(
  wave: WaveComposer,
  indicator: AtlasIndicator,
  districts: readonly Named[],
): ChartBlock | null {
  const { compose, lastYear } = wave;
  const points = districts
    .flatMap(({ scope, name }) => {
      const value = mainCell(wave, indicator.id, scope, lastYear)?.value ?? null;
      if (value === null) return [];
      const shown = showValueNumber(value, indicator.display, compose.language);
      return [{ label: name, value, shown, ambiguous: false, recomputed: false }];
    })
    .sort((a, b) => b.value - a.value);
  if (points.length < 2) return null;
  const label = compose.say(indicator.display.label);
  const title = `${compose.say(indicator.title)}${label === '' ? '' : `, ${label}`}`;
  const caption = compose.text('district-chart', { indicator: title, year: lastYear });
  return {
    kind: 'chart',
    chart: 'bars',
    caption,
    description: `${caption}. ${points.map((point) => `${point.label}: ${point.shown}`).join('; ')}.`,
    series: [{ name: '', tone: 'petrol', points }],
    display: indicator.display,
    width: 'half',
    source: waveTableSource(wave),
  };
}
