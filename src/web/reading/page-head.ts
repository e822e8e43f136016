/**
 * What a page tells machines about itself: title, description, its canonical address and its twin in the other language. Must
 * never hold a wording of its own.
 */
import type { Language } from '../../kernel/language.ts';
import type { PageInput } from '../load-page.ts';
import { to } from '../frame/links.ts';

export interface PageHead {
  readonly title: string;
  /** One sentence, also the description of a search result. */
  readonly description: string;
  /** Addresses with scheme and host. */
  readonly canonical: string;
  readonly alternates: Readonly<Record<Language, string>>;
}

/** The head of the page that was asked for; filters do not make a page of their own. */
export function pageHead(input: Pick<PageInput, 'url' | 'language'>, title: string, description: string): PageHead {
  const { origin, pathname } = input.url;
  const path = /^\/en(?=\/|$)/.test(pathname) ? pathname.slice(3) || '/' : pathname;
  const address = (language: Language) => origin + to(language, path);
  return { title, description, canonical: address(input.language), alternates: { ru: address('ru'), en: address('en') } };
}

/** Descriptors for React Router's `meta`; nothing for a page that did not load. */
export function metaOf(head: PageHead | undefined): Record<string, string>[] {
  if (!head) return [];
  const alternate = (hrefLang: string, href: string) => ({ tagName: 'link', rel: 'alternate', hrefLang, href });
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    { tagName: 'link', rel: 'canonical', href: head.canonical },
    alternate('ru', head.alternates.ru),
    alternate('en', head.alternates.en),
    alternate('x-default', head.alternates.ru),
  ];
}
