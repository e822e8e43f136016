/** Addresses inside the site, in the reader's language. */
import type { Language } from '../../kernel/language.ts';

/** `/clusters` → `/en/clusters` for an English reader. */
export function to(language: Language, path: string): string {
  if (language === 'ru') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The same place in the other language, filters included. */
export function otherLanguage(pathname: string, search: string): string {
  if (pathname === '/en' || pathname.startsWith('/en/')) return (pathname.slice(3) || '/') + search;
  return (pathname === '/' ? '/en' : `/en${pathname}`) + search;
}

export const figureLink = (language: Language, id: string) =>
  to(language, `/figures/${encodeURIComponent(id)}`);
export const factLink = (language: Language, id: string) => to(language, `/facts/${id}`);
export const clusterLink = (language: Language, id: string) => to(language, `/clusters/${id}`);
export const subjectLink = (language: Language, code: string) => to(language, `/federal-subjects/${code}`);
export const districtLink = (language: Language, code: string) => to(language, `/federal-districts/${code}`);
export const industryLink = (language: Language, code: string) => to(language, `/industries/${code}`);
export const indicatorLink = (language: Language, id: string) => to(language, `/indicators/${id}`);
