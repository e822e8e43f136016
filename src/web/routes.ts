/** Addresses of the pages: Russian at the root, English below /en, the same tree. */
import {
  index,
  layout,
  prefix,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from '@react-router/dev/routes';

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
  ['questionnaires', 'questionnaires'],
  ['questionnaires/:id', 'questionnaire-edition'],
  ['about', 'about'],
  ['open-data', 'open-data'],
  ['yearbook', 'yearbooks'],
  ['yearbook/:year', 'yearbook'],
  ['waves', 'wave-editions'],
  ['waves/:id', 'wave-edition'],
  ['waves/:id/indicators/:indicator', 'wave-indicator'],
  ['waves/:id/figures/:figure', 'wave-figure'],
  ['waves/:id/restatements', 'wave-restatements'],
  ['sign-in', 'sign-in'],
  ['invitations/:token', 'sign-up-invited'],
  ['account', 'account'],
  ['account/two-factor', 'two-factor'],
  ['accounts', 'accounts'],
  ['accounts/:id', 'account-rights'],
  ['audit-log', 'audit-log'],
  ['workspace', 'desk'],
  ['workspace/own', 'own'],
  ['workspace/outbox', 'outbox'],
  ['workspace/backups', 'backups'],
  ['workspace/waves', 'waves'],
  ['workspace/waves/:id', 'wave'],
  ['workspace/waves/:id/figures/:figure', 'wave-sources'],
  ['workspace/waves/:id/restatements', 'wave-corrections'],
  ['workspace/facts/:id', 'survey-fact'],
  ['workspace/waves/:id/recipients', 'wave-recipients'],
  ['workspace/recipients/:id', 'recipient'],
  ['workspace/recipients/:id/workbook', 'workbook'],
  ['workspace/recipients/:id/answer', 'questionnaire'],
  ['workspace/recipients/:id/benchmark', 'benchmark'],
];

/** Pages under the bar of the workspace. */
const isWorkspace = (path: string) => /^(workspace|account|accounts|audit-log)(\/|$)/.test(path);

function tree(language: 'ru' | 'en'): RouteConfigEntry[] {
  const routesOf = (inWorkspace: boolean) =>
    pages
      .filter(([path]) => isWorkspace(path) === inWorkspace)
      .map(([path, page]) => route(path, `pages/${page}/route.tsx`, { id: `${language}/${page}` }));
  return [
    index('pages/home/route.tsx', { id: `${language}/home` }),
    ...routesOf(false),
    layout('workspace-frame/route.tsx', { id: `${language}/workspace-frame` }, routesOf(true)),
  ];
}

export default [
  ...tree('ru'),
  ...prefix('en', tree('en')),
  route('*', 'pages/not-found/route.tsx', { id: 'not-found' }),
] satisfies RouteConfig;
