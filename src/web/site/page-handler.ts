/** Loads the built pages and turns them into one function from request to HTML. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import { StartError } from '../../kernel/start-error.ts';
import type { WebContext } from '../context.ts';
import type { Handler } from './create-site.ts';

interface PageEntry {
  provide(context: WebContext): RouterContextProvider;
}

/** `buildFolder` is what `npm run build` made. Throws StartError when it is missing. */
export async function loadPageHandler(buildFolder: string, context: WebContext): Promise<Handler> {
  const path = join(buildFolder, 'server', 'index.js');
  if (!existsSync(path))
    throw new StartError(
      'The pages are not built. Run "npm start" (or "npm run build") in the project folder.',
    );
  const build = (await import(pathToFileURL(path).href)) as ServerBuild;
  const { provide } = build.entry.module as unknown as PageEntry;
  const handle = createRequestHandler(build, 'production');
  return (request) => handle(request, provide(context));
}
