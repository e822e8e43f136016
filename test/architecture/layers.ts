/** The house as data: who may import whom. Change it only with a decision record. */

/** Layer → layers it may import from. A folder's files may always import one another, but for the adapters listed below. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  domain: ['kernel'],
  flows: ['kernel', 'domain'],
  adapters: ['kernel', 'domain', 'flows'],
  web: ['kernel', 'domain', 'flows'],
  api: ['kernel', 'domain', 'flows'],
  jobs: ['kernel', 'domain', 'flows'],
  main: ['kernel', 'domain', 'flows', 'adapters', 'web', 'api', 'jobs'],
};

/** Inside the domain: room → rooms it may import from. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  facts: [],
  access: [],
  survey: ['facts'],
  indicators: ['facts'],
  law: ['facts', 'survey', 'indicators'],
  register: ['facts', 'survey', 'indicators', 'law'],
  subsidy: ['facts', 'survey', 'indicators', 'law', 'register'],
  discovery: ['facts', 'survey', 'indicators', 'law', 'register'],
  atlas: ['facts', 'survey', 'indicators', 'law', 'register', 'subsidy', 'discovery'],
  yearbook: ['facts', 'survey', 'indicators', 'law', 'register', 'subsidy', 'discovery', 'atlas'],
};

/** Modules of the platform and packages that the pure layers must not touch. */
export const impure = [
  /^node:(?!test)/,
  /^(kysely|pg|hono|react|react-router|exceljs|linkedom)(\/|$)/,
  /^@electric-sql\//,
  /^@hono\//,
];
