/**
 * An indicator of a wave by place: the country over the years beside the review's printed series, and the places of one year as bars
 * and as a table. Must never draw a suppressed value.
 */

import { showValueNumber } from '../../../domain/atlas/show-figure.ts';
import type { WaveCell } from '../../../domain/atlas/wave/public-wave.ts';
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { withQuery } from '../../frame/address.ts';
import { indicatorLink } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { drawPair } from '../../reading/parts.tsx';
import { downloadsOfWave } from '../../reading/wave/downloads.ts';
import { waveHead } from '../../reading/wave/head.ts';
import { waveLink } from '../../reading/wave/links.ts';
import { readWaveEdition } from '../../reading/wave/read-edition.ts';
import { isMain, reviewOf, showCell, waveGroups } from '../../reading/wave/rows.ts';
import { type ScopeKind, scopeKinds, scopesOfKind } from '../../reading/wave/scope.ts';
import { statisticNames } from '../../reading/wave/words.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './wave-indicator.words.ts';
import { drawCountry } from './wave-indicator-chart.ts';

export type WaveIndicatorModel = Awaited<ReturnType<typeof presentWaveIndicator>>;

/** More bars than these are read in the table. */
const mostBars = 30;

export async function presentWaveIndicator(input: PageInput) {
  const { language, url, params, drawing } = input;
  const { atlas } = input.edition;
  const edition = await readWaveEdition(input);
  const { figures, wave } = edition;
  const indicator = atlas.indicator(params['indicator'] ?? '');
  if (!indicator || !figures.indicators.includes(indicator.id))
    throw new Problem('not-found', 'The wave has no such indicator.', {
      allowed: figures.indicators.map((id) => `${wave.id}/indicators/${id}`),
    });
  const by = oneOf(url, 'by', scopeKinds, 'federal-district') as ScopeKind;
  const period = oneOf(url, 'period', figures.periods, figures.periods.at(-1) ?? '');
  const cells = figures.ofIndicator(indicator.id).filter((cell) => isMain(cell) && cell.period === period);
  const byScope = new Map(cells.map((cell) => [cell.scope, cell]));
  const rows = scopesOfKind(atlas, edition, by, language).flatMap((named) => {
    const cell = byScope.get(named.scope);
    return cell
      ? [
          {
            ...named,
            href: waveLink(language, edition, named.scope),
            cell,
            shown: showCell(edition, indicator, cell, language),
            review: reviewOf(indicator, named.scope, period),
          },
        ]
      : [];
  });
  rows.sort((a, b) => sizeOf(b.cell) - sizeOf(a.cell));
  const title = say(indicator.title, language);
  const head = waveHead(edition, url, language, title);
  const name = `${title}, ${waveTitle(wave.id, language).toLowerCase()}`;
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title: name,
      description: `${name}. ${say(indicator.definition, language)} ${head.source}`,
      keep: ['by', 'period', 'as'],
    }),
    head,
    definition: say(indicator.definition, language),
    formula: say(indicator.formula, language),
    indicatorHref: indicatorLink(language, indicator.id),
    unit: say(indicator.display.label, language),
    statistic: say(statisticNames[cells[0]?.kind ?? 'sum'], language),
    country: waveGroups(atlas, edition, 'all-clusters', language, [indicator.id]),
    countryChart: drawCountry(drawing, edition, indicator, language),
    by,
    period,
    kinds: scopeKinds.map((kind) => ({
      title: say(words[kind], language),
      href: withQuery(url, { by: kind }),
      isHere: kind === by,
    })),
    periods: figures.periods.map((one) => ({
      title: one,
      href: withQuery(url, { period: one }),
      isHere: one === period,
    })),
    rows,
    chart: drawPlaces(),
    downloads: downloadsOfWave(edition, { indicator: indicator.id }),
  };

  function drawPlaces() {
    const points = rows.flatMap(({ name: label, cell }) =>
      cell.value === null ? [] : [{ label, value: cell.value }],
    );
    if (!indicator || points.length < 2) return null;
    const drawn = points.slice(0, mostBars);
    const { display } = indicator;
    const format = (value: number) => showValueNumber(value, display, language);
    const told = drawn.map((point) => `${point.label}: ${format(point.value)}`).join('; ');
    const pictures = drawPair(
      (width) =>
        drawing.bars({
          title: `${name}, ${period}`,
          description: `${name}, ${period}. ${told}.`,
          language,
          width,
          format,
          series: [{ name: '', points: drawn }],
        }),
      760,
      358,
    );
    return { pictures, left: points.length - drawn.length };
  }
}

const sizeOf = (cell: WaveCell) => cell.value ?? Number.NEGATIVE_INFINITY;

function oneOf(url: URL, name: string, allowed: readonly string[], otherwise: string): string {
  const given = url.searchParams.get(name) || otherwise;
  if (allowed.includes(given)) return given;
  throw new Problem('invalid-value', `"${name}" is one of the allowed values.`, { parameter: name, allowed });
}
