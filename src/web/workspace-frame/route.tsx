/**
 * Layout of all pages of the workspace: the bar, and the sheet of styles. It is no page of its own and refuses nobody: each page
 * guards itself.
 */
import {
  isRouteErrorResponse,
  type LoaderFunctionArgs,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { webContext } from '../context.ts';
import { ErrorPage } from '../frame/error-page.tsx';
import workspaceStyles from '../frame/workspace.css?url';
import { languageOf } from '../load-page.ts';
import { keptFormOf } from './kept-form.ts';
import { KeptFormPage } from './kept-form.view.tsx';
import { presentWorkspaceFrame, type WorkspaceFrameModel } from './workspace-frame.presenter.ts';
import { WorkspaceBar } from './workspace-frame.view.tsx';

export async function loader({ request, context }: LoaderFunctionArgs): Promise<WorkspaceFrameModel | null> {
  const { pathname } = new URL(request.url);
  const actor = await context.get(webContext).accounts.actorOf(request);
  return presentWorkspaceFrame(actor, languageOf(pathname), pathname);
}

/** The bar does not change while a page with script moves between its sections. */
export const shouldRevalidate = () => false;

export const links = () => [{ rel: 'stylesheet', href: workspaceStyles }];

/** A page that failed keeps the bar: the way on is there. */
export function ErrorBoundary() {
  const error = useRouteError();
  const language = languageOf(useLocation().pathname);
  const frame = useRouteLoaderData<typeof loader>(`${language}/workspace-frame`);
  const isAnswer = isRouteErrorResponse(error);
  const problem = isAnswer && typeof error.data === 'object' ? (error.data as ProblemDocument | null) : null;
  const kept = keptFormOf(problem);
  return (
    <>
      {frame ? <WorkspaceBar model={frame} /> : null}
      {kept ? (
        <KeptFormPage kept={kept} language={language} />
      ) : (
        <ErrorPage language={language} status={isAnswer ? error.status : 500} problem={problem} />
      )}
    </>
  );
}

export default function Workspace({ loaderData }: { readonly loaderData: WorkspaceFrameModel | null }) {
  return (
    <>
      {loaderData ? <WorkspaceBar model={loaderData} /> : null}
      <Outlet />
    </>
  );
}
