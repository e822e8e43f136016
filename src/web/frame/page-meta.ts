/**
 * What a page says about itself to search engines and to the other language: title, description, canonical address, alternates.
 * Must never describe what the page does not show.
 */
import { type Language, say, type Text } from '../../kernel/language.ts';
import { otherLanguage } from './links.ts';
import { words } from './words.ts';

export interface PageMeta {
  readonly title: string;
  readonly description: string;
  /** Absolute addresses: search engines refuse others. */
  readonly canonical: string;
  readonly alternates: Readonly<Record<Language, string>>;
}

interface Described {
  readonly url: URL;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Query parameters that make another page of it; the rest only changes the view. */
  readonly keep?: readonly string[];
}

/** Describes a page; the title of the site is added here. */
export function pageMeta({ url, language, title, description, keep = [] }: Described): PageMeta {
  const kept = new URLSearchParams(
    [...url.searchParams].filter(([name, value]) => keep.includes(name) && value !== ''),
  );
  const search = kept.size === 0 ? '' : `?${kept}`;
  const other = otherLanguage(url.pathname, search);
  const own = url.pathname + search;
  const site = say(words.atlas, language);
  return {
    title: title === site ? title : `${title} — ${site}`,
    description,
    canonical: url.origin + own,
    alternates: {
      ru: url.origin + (language === 'ru' ? own : other),
      en: url.origin + (language === 'en' ? own : other),
    },
  };
}

/** Describes a page by its own words. */
export const metaOfWords = (
  { url, language }: Pick<Described, 'url' | 'language'>,
  { title, description }: Readonly<Record<'title' | 'description', Text>>,
): PageMeta =>
  pageMeta({ url, language, title: say(title, language), description: say(description, language) });

/** Descriptors for a route's `meta`. */
export function metaTags(meta: PageMeta | undefined) {
  if (!meta) return [];
  const alternate = (hrefLang: string, href: string) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang,
    href,
  });
  return [
    { title: meta.title },
    { name: 'description', content: meta.description },
    { property: 'og:title', content: meta.title },
    { property: 'og:description', content: meta.description },
    { property: 'og:type', content: 'website' },
    { tagName: 'link', rel: 'canonical', href: meta.canonical },
    alternate('ru', meta.alternates.ru),
    alternate('en', meta.alternates.en),
    alternate('x-default', meta.alternates.ru),
  ];
}

/** The `meta` export of a route whose model carries `meta`. */
export function metaOf({ loaderData }: { readonly loaderData?: { readonly meta: PageMeta } | undefined }) {
  return metaTags(loaderData?.meta);
}
