/**
 * The document around every page. Sends no script: a route that needs one says so in its handle. Must never hold content of a
 * page.
 */

import cyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2?url';
import { useContext } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
} from 'react-router';
import type { ProblemDocument } from '../kernel/problem.ts';
import { useDemonstration } from './demonstration.ts';
import { DemonstrationNote } from './frame/demonstration-note.tsx';
import { ErrorPage } from './frame/error-page.tsx';
import { Frame } from './frame/frame.tsx';
import styles from './frame/styles.css?url';
import { languageOf } from './load-page.ts';
import { NonceContext } from './nonce.ts';

export function links() {
  return [
    { rel: 'preload', href: cyrillic, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const },
    { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const },
    { rel: 'stylesheet', href: styles },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ];
}

function needsScript(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'script' in handle && handle.script === true;
}

export function Layout({ children }: { children: React.ReactNode }) {
  const { pathname, search } = useLocation();
  const language = languageOf(pathname);
  const nonce = useContext(NonceContext);
  const isDemonstration = useDemonstration();
  const withScript = useMatches().some((match) => needsScript(match.handle));
  return (
    <html lang={language} {...(isDemonstration ? { 'data-demonstration': 'yes' } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfbf9" />
        <Meta />
        <Links />
      </head>
      <body>
        {isDemonstration ? <DemonstrationNote language={language} /> : null}
        <Frame language={language} pathname={pathname} search={search}>
          {children}
        </Frame>
        {withScript ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const problem = isRouteErrorResponse(error) ? (error.data as ProblemDocument | string) : null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <ErrorPage
      language={languageOf(pathname)}
      status={status}
      problem={typeof problem === 'object' ? problem : null}
    />
  );
}
