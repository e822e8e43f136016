/**
 * The site over the wired product: API, documents, pages and workspace as one function from request to answer. In a demonstration every
 * answer is marked as fictitious here, before it is kept, so that no part can forget it.
 */
import { resolve } from 'node:path';
import { Hono } from 'hono';
import { formats } from './adapters/exports/index.ts';
import { markFormats } from './adapters/exports/mark-formats.ts';
import { createApi } from './api/create-api.ts';
import { createWorkspaceApi, workspaceBase } from './api/workspace/create-workspace-api.ts';
import { demonstrationMark } from './kernel/demonstration.ts';
import type { Settings } from './settings.ts';
import type { WebContext } from './web/context.ts';
import { createAccountMounts, refuseForeignOrigin } from './web/site/accounts-edge.ts';
import { readAssets } from './web/site/assets.ts';
import { createCallerAddress } from './web/site/caller-address.ts';
import { createSite, type Handler, type SiteHandler } from './web/site/create-site.ts';
import { createDocuments } from './web/site/documents.ts';
import { markDemonstration, withDemonstrationHeader } from './web/site/mark-demonstration.ts';
import { loadPageHandler } from './web/site/page-handler.ts';
import { createWorkspaceEdge } from './web/site/workspace-edge.ts';
import type { Product } from './wire.ts';

/** Builds the handler of all requests; `root` is the project's folder. Throws StartError where the pages are not built. */
export async function buildSite(
  root: string,
  settings: Pick<Settings, 'buildDir' | 'cacheBytes'> & Partial<Pick<Settings, 'trustedProxies'>>,
  product: Product,
): Promise<SiteHandler> {
  const { flows, workspace, accounts, mail, benchmarks, isDemonstration } = product;
  const mark = (handle: Handler): Handler => (isDemonstration ? markDemonstration(handle) : handle);
  const api = buildApi(product);
  const pages = await loadPageHandler(resolve(root, settings.buildDir), contextOf(product));
  const edge = createWorkspaceEdge({
    workspace,
    benchmarks,
    accounts,
    refuseForeignOrigin,
    api: {
      base: workspaceBase,
      handle: createWorkspaceApi({ workspace, actorOf: accounts.actorOf, refuseForeignOrigin }),
    },
    mounted: createAccountMounts(accounts),
    pages,
  });
  const documents = createDocuments(flows, product.waveYearbooks);
  const site = createSite({
    flows,
    assets: readAssets(resolve(root, settings.buildDir, 'client')),
    mounted: [
      { matches: (path) => path === '/api/v1' || path.startsWith('/api/v1/'), handle: mark(api) },
      { ...documents, handle: mark(documents.handle) },
    ],
    pages: mark(pages),
    workspace: { ...edge, handle: mark(edge.handle) },
    health: () => ({ mail: mail.health(), ...(isDemonstration ? { demonstration: true } : {}) }),
    isReady: () => product.database.healthy(),
    cacheBytes: settings.cacheBytes,
    callerAddress: createCallerAddress(settings.trustedProxies ?? []),
  });
  if (!isDemonstration) return site;
  return async (request, address) => withDemonstrationHeader(await site(request, address));
}

/** What pages may reach: flows and pictures, never the database. */
function contextOf(product: Product): WebContext {
  const { flows, drawing, workspace, figures, questionnaires, accounts, mail, backups, benchmarks } = product;
  const { confirmations, waveYearbooks, isDemonstration } = product;
  return {
    flows,
    drawing,
    workspace,
    figures,
    questionnaires,
    accounts,
    mail,
    backups,
    benchmarks,
    confirmations,
    waveYearbooks,
    isDemonstration,
  };
}

function buildApi({ flows, boundaries, figures, isDemonstration }: Product): Handler {
  const marked = isDemonstration ? markFormats(formats, demonstrationMark) : formats;
  const api = new Hono().route(
    '/api/v1',
    createApi(flows, marked, {
      boundaries: boundaries.geometryOf,
      outlines: boundaries.outlineOf,
      waves: figures,
    }),
  );
  return (request) => api.fetch(request);
}
