/**
 * Layout of all pages of the workspace: the bar, and the sheet of styles. It is no page of its own and refuses nobody: each page
 * guards itself.
 */
import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { webContext } from '../context.ts';
import workspaceStyles from '../frame/workspace.css?url';
import { languageOf } from '../load-page.ts';
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

export default function Workspace({ loaderData }: { readonly loaderData: WorkspaceFrameModel | null }) {
  return (
    <>
      {loaderData ? <WorkspaceBar model={loaderData} /> : null}
      <Outlet />
    </>
  );
}
