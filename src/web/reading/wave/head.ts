/** What the pages of a wave share at their head: the two readings as addresses, and what the shown one means. */
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { withQuery } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import type { Crumb } from '../../frame/page-head.tsx';
import type { Tab } from '../../workspace-frame/parts.tsx';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { showDay } from '../words.ts';
import { asOf, restatementsLink, waveLink } from './links.ts';
import { sourceOf } from './section.ts';
import { wave } from './words.ts';

export interface WaveHead {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly source: string;
  readonly tabs: readonly Tab[];
  readonly note: string;
}

const notes = {
  published: {
    ru: 'Показано, что было опубликовано: эти числа и этот адрес не изменятся.',
    en: 'Shown is what was published: these numbers and this address will not change.',
  },
  now: {
    ru: 'Показано с учётом исправлений, принятых после публикации.',
    en: 'Shown with the corrections accepted after publication.',
  },
} as const satisfies Record<string, Text>;

/** The head of a page at `url`; `isInside` adds the wave itself to the way. */
export function waveHead(edition: WaveEdition, url: URL, language: Language, title?: string): WaveHead {
  const { publication, reading } = edition;
  const waveName = waveTitle(edition.wave.id, language);
  const isNow = reading === 'as-known-now';
  const published = `${say(wave.asPublished, language)} ${showDay(publication.publishedAt, language)}`;
  const inside = title === undefined ? [] : [{ name: waveName, href: waveLink(language, edition) }];
  return {
    title: title ?? `${waveName}: ${say(wave.table, language).toLowerCase()}`,
    crumbs: [{ name: say(wave.waves, language), href: to(language, '/waves') }, ...inside],
    source: sourceOf(edition, language),
    tabs: [
      {
        title: published,
        href: withQuery(url, { as: asOf({ publication, reading: 'as-published' }) }),
        isHere: !isNow,
        note: language === 'ru' ? `(ревизия ${publication.revision})` : `(revision ${publication.revision})`,
      },
      { title: say(wave.asKnownNow, language), href: withQuery(url, { as: 'now' }), isHere: isNow },
      {
        title: say(wave.restatements, language),
        href: restatementsLink(language, edition.wave.id),
        isHere: false,
      },
    ],
    note: say(isNow ? notes.now : notes.published, language),
  };
}
