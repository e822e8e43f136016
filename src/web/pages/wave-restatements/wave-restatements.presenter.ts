/** What changed after a wave was published: figure, before, after, when and by which submissions. Reasons stand in the workspace. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import type { Restatement } from '../../../flows/survey/restatements.ts';
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { restatementsLink, waveLink } from '../../reading/wave/links.ts';
import { type ShownCell, showCell } from '../../reading/wave/rows.ts';
import { nameScope } from '../../reading/wave/scope.ts';
import { sourceOf } from '../../reading/wave/section.ts';
import { statisticNames, wave } from '../../reading/wave/words.ts';
import { showDay } from '../../reading/words.ts';
import { pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './wave-restatements.words.ts';

export type WaveRestatementsModel = Awaited<ReturnType<typeof presentWaveRestatements>>;

const pageSize = 100;

export async function presentWaveRestatements(input: PageInput) {
  const { language, url, params, waves } = input;
  const { atlas } = input.edition;
  const published = await waves.published(params['id'] ?? '');
  const now = await waves.published(published.wave.id, 'as-known-now');
  const all = await waves.restatements(published.wave.id);
  const page = readPage(url);
  const name = waveTitle(published.wave.id, language);
  const title = `${say(words.title, language)}: ${name.toLowerCase()}`;
  const countIn = (one: { readonly answers: number | null } | null) =>
    one === null || one.answers === null ? null : showCount(one.answers, language);
  const rowOf = ({ figure, before, after, corrections }: Restatement) => {
    const cell = after ?? before;
    const indicator = cell && atlas.indicator(cell.indicator);
    if (!cell || !indicator) return [];
    const sides = (moreDecimals: number) => {
      const display = { ...indicator.display, decimals: indicator.display.decimals + moreDecimals };
      const side = (edition: WaveEdition, one: typeof cell | null) =>
        one ? showCell(edition, { display }, one, language) : null;
      return { before: side(published, before), after: side(now, after) };
    };
    return [
      {
        figure,
        title: say(indicator.title, language),
        unit: say(indicator.display.label, language),
        scope: nameScope(atlas, now, cell.scope, language),
        period: cell.period,
        statistic: say(statisticNames[cell.kind], language),
        ...untilTheyDiffer(sides),
        answers: { before: countIn(before), after: countIn(after) },
        corrections: corrections.map(({ submission, number, cluster, acceptedAt }) => ({
          submission,
          number,
          cluster: nameScope(atlas, now, `cluster:${cluster}`, language),
          day: acceptedAt === null ? '' : showDay(acceptedAt, language),
        })),
      },
    ];
  };
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title,
      description: `${title}. ${say(words.lead, language)}`,
      keep: ['page'],
    }),
    title,
    crumbs: [
      { name: say(wave.waves, language), href: to(language, '/waves') },
      { name, href: waveLink(language, published) },
    ],
    source: sourceOf(published, language),
    total: all.length,
    rows: all.slice((page - 1) * pageSize, page * pageSize).flatMap(rowOf),
    pages: pageLinks(url, page, pageSize, all.length),
    published: {
      href: waveLink(language, published),
      day: showDay(published.publication.publishedAt, language),
    },
    now: { href: waveLink(language, now) },
    workspaceHref: to(language, `/workspace/waves/${published.wave.id}/restatements`),
    self: restatementsLink(language, published.wave.id),
    downloads: ['csv', 'xlsx', ''].map((suffix) => ({
      label: suffix === '' ? 'JSON' : suffix.toUpperCase(),
      href: `/api/v1/waves/${published.wave.id}/restatements${suffix === '' ? '' : `.${suffix}`}`,
    })),
  };
}

/** A change must be seen: as many decimals more as it takes, six at most. */
function untilTheyDiffer<Sides extends { before: ShownCell | null; after: ShownCell | null }>(
  sides: (moreDecimals: number) => Sides,
): Sides {
  for (let more = 0; more < 6; more += 1) {
    const shown = sides(more);
    if (shown.before?.text !== shown.after?.text) return shown;
  }
  return sides(0);
}
