/** Published waves of the survey, the newest first; before the first one, what will stand here. */
import { say } from '../../../kernel/language.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { restatementsLink, waveLink } from '../../reading/wave/links.ts';
import { showDay } from '../../reading/words.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './wave-editions.words.ts';

export type WaveEditionsModel = Awaited<ReturnType<typeof presentWaveEditions>>;

export async function presentWaveEditions({ waves, language, url }: PageInput) {
  const published = (await waves.publishedWaves()).toReversed();
  const rows = [];
  for (const { id } of published) {
    const edition = await waves.published(id);
    rows.push({
      id,
      title: waveTitle(id, language),
      href: waveLink(language, edition),
      publishedOn: showDay(edition.publication.publishedAt, language),
      revision: edition.publication.revision,
      years: edition.wave.years.join(', '),
      answered: edition.clusters.size,
      asked: edition.asked,
      restatements: (await waves.restatements(id)).length,
      restatementsHref: restatementsLink(language, id),
    });
  }
  const title = say(words.title, language);
  return {
    language,
    meta: pageMeta({ url, language, title, description: say(words.description, language) }),
    rows,
  };
}
