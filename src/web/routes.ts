/** Addresses of the pages: Russian at the root, English below /en, the same tree. */
import { index, prefix, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes';

const pages: readonly (readonly [path: string, page: string])[] = [
  ['clusters', 'clusters'],
  ['clusters/:id', 'cluster'],
  ['federal-subjects', 'federal-subjects'],
  ['federal-subjects/:code', 'federal-subject'],
  ['federal-districts', 'federal-districts'],
  ['federal-districts/:code', 'federal-district'],
  ['industries', 'industries'],
  ['industries/:code', 'industry'],
  ['compare', 'compare'],
  ['indicators', 'indicators'],
  ['indicators/:id', 'indicator'],
  ['figures/:id', 'figure'],
  ['facts/:id', 'fact'],
  ['support', 'support'],
  ['law', 'law'],
  ['findings', 'findings'],
  ['methodology', 'methodology'],
  ['about', 'about'],
  ['open-data', 'open-data'],
  ['yearbook', 'yearbooks'],
  ['yearbook/:year', 'yearbook'],
];

function tree(language: 'ru' | 'en'): RouteConfigEntry[] {
  return [
    index('pages/home/route.tsx', { id: `${language}/home` }),
    ...pages.map(([path, page]) => route(path, `pages/${page}/route.tsx`, { id: `${language}/${page}` })),
  ];
}

export default [
  ...tree('ru'),
  ...prefix('en', tree('en')),
  route('*', 'pages/not-found/route.tsx', { id: 'not-found' }),
] satisfies RouteConfig;
