/**
 * The passport of a figure of a wave: value, statistic, formula, how many answered, who they are, both readings, and the way on for
 * those who may see single answers. Must never name a value of one participant.
 */
import type { WaveCell } from '../../../domain/atlas/wave/public-wave.ts';
import { waveInputs } from '../../../domain/indicators/wave/measures.ts';
import { scopesOf } from '../../../domain/indicators/wave/observe-wave.ts';
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { withParams } from '../../frame/address.ts';
import { indicatorLink, to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { waveHead } from '../../reading/wave/head.ts';
import { asOf, waveFigureLink, waveLink } from '../../reading/wave/links.ts';
import { readWaveEdition } from '../../reading/wave/read-edition.ts';
import { isMain, reviewOf, showCell } from '../../reading/wave/rows.ts';
import { nameScope } from '../../reading/wave/scope.ts';
import { statisticFormulas, statisticNames, suppressionNotes, wave } from '../../reading/wave/words.ts';
import { inputNames } from './wave-figure.words.ts';

export type WaveFigureModel = Awaited<ReturnType<typeof presentWaveFigure>>;

export async function presentWaveFigure(input: PageInput) {
  const { language, url, params, waves } = input;
  const { atlas } = input.edition;
  const edition = await readWaveEdition(input);
  const other = await waves.published(
    edition.wave.id,
    edition.reading === 'as-published' ? 'as-known-now' : 'as-published',
  );
  const id = params['figure'] ?? '';
  const cell = edition.figures.cells.get(id) ?? other.figures.cells.get(id);
  const indicator = cell && atlas.indicator(cell.indicator);
  if (!cell || !indicator)
    throw new Problem('not-found', 'The wave has no such figure.', {
      allowed: [...edition.figures.cells.keys()]
        .slice(0, 12)
        .map((one) => `${edition.wave.id}/figures/${one}`),
    });
  const isHere = edition.figures.cells.has(id);
  const scope = nameScope(atlas, edition, cell.scope, language);
  const title = `${say(indicator.title, language)}: ${scope.name}, ${cell.period}`;
  const shown = isHere ? showCell(edition, indicator, cell, language) : null;
  const beside = other.figures.cells.get(id);
  const sources = `/workspace/waves/${edition.wave.id}/figures/${id}`;
  return {
    language,
    head: waveHead(edition, url, language, title),
    meta: pageMeta({
      url,
      language,
      title: `${title}, ${say(statisticNames[cell.kind], language)}`.slice(0, 110),
      description: `${title}: ${shown?.text ?? say(wave.noAnswers, language)}. ${say(indicator.definition, language)}`,
      keep: ['as'],
    }),
    shown: shown?.text ?? say(wave.noAnswers, language),
    unit: cell.value === null || !isHere ? '' : say(indicator.display.label, language),
    suppressed: isHere && cell.suppression ? say(suppressionNotes[cell.suppression], language) : null,
    indicator: { title: say(indicator.title, language), href: indicatorLink(language, indicator.id) },
    scope: { ...scope, waveHref: waveLink(language, edition, cell.scope) },
    period: cell.period,
    definition: say(indicator.definition, language),
    formula: say(indicator.formula, language),
    statistic: say(statisticNames[cell.kind], language),
    statisticFormula: say(statisticFormulas[cell.kind], language),
    inputs: inputsOf(cell.indicator).map((measure) =>
      say(inputNames[measure] ?? { ru: measure, en: measure }, language),
    ),
    clusters: isHere ? cell.clusters : 0,
    answers: isHere ? cell.answers : null,
    other: {
      title: say(edition.reading === 'as-published' ? wave.asKnownNow : wave.asPublished, language),
      text: beside ? showCell(other, indicator, beside, language).text : say(wave.noAnswers, language),
      href: waveFigureLink(language, other, id),
      isSame: beside?.value === cell.value && beside?.suppression === cell.suppression && isHere,
    },
    siblings: siblingsOf(edition, cell).map((one) => ({
      title: upperFirst(say(statisticNames[one.kind], language)),
      ...showCell(edition, indicator, one, language),
    })),
    review: reviewOf(indicator, cell.scope, cell.period),
    members: membersOf(edition, cell, language),
    sources: {
      href: withParams(to(language, sources), new URLSearchParams({ as: asOf(edition) })),
      json: `/api/v1/waves/${edition.wave.id}/figures?${new URLSearchParams({ figure: id, as: asOf(edition) })}`,
    },
    citation: `${url.origin}${url.pathname}?as=${asOf(edition)}`,
    revision: edition.publication.revision,
  };

  /** Clusters that answered in the scope, each with its own figure where there is one. */
  function membersOf(
    { clusters, figures }: WaveEdition,
    { scope: within, indicator: of, period }: WaveCell,
    lang: typeof language,
  ) {
    const inside = [...clusters.values()].filter((one) => scopesOf(one).includes(within));
    return inside
      .flatMap((one) => {
        const own = figures
          .ofScope(`cluster:${one.cluster}`)
          .find((sibling) => sibling.indicator === of && sibling.period === period && isMain(sibling));
        if (!own || !indicator) return [];
        const named = nameScope(atlas, edition, own.scope, lang);
        return [{ ...named, cell: showCell(edition, indicator, own, lang) }];
      })
      .sort((a, b) => a.name.localeCompare(b.name, lang));
  }
}

function siblingsOf({ figures }: WaveEdition, cell: WaveCell): WaveCell[] {
  return figures
    .ofScope(cell.scope)
    .filter((one) => one.indicator === cell.indicator && one.period === cell.period && one.id !== cell.id);
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function inputsOf(indicator: string): string[] {
  const { measures = [], noneSaidBy } = waveInputs[indicator] ?? {};
  return [...measures, ...(noneSaidBy === undefined ? [] : [noneSaidBy])];
}
