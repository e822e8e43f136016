/** The pages as the router knows them: address, name of the page, language. */
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../src/web/routes.ts';

export interface RoutedPage {
  readonly page: string;
  /** With parameters, e.g. `/en/workspace/waves/:id`. */
  readonly path: string;
  readonly language: 'ru' | 'en';
}

/** Every address of a page there is. */
export function pagesOf(): RoutedPage[] {
  return walk(routes as readonly RouteConfigEntry[], '');
}

function walk(entries: readonly RouteConfigEntry[], above: string): RoutedPage[] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? above : `${above}/${entry.path}`;
    const page = /^pages\/([\w-]+)\/route\.tsx$/.exec(entry.file)?.[1];
    const own: RoutedPage[] =
      page === undefined
        ? []
        : [{ page, path: path || '/', language: /^\/en(\/|$)/.test(path) ? 'en' : 'ru' }];
    return [...own, ...walk(entry.children ?? [], path)];
  });
}
