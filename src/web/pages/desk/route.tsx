/** The desk, `/workspace`: what is due first. */
import type { LoaderFunctionArgs } from 'react-router';
import formStyles from '../../frame/form.css?url';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { type DeskModel, presentDesk } from './desk.presenter.ts';
import { DeskView } from './desk.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentDesk);

export const links = () => [{ rel: 'stylesheet', href: formStyles }];
export const meta = metaOf;
export const headers = () => ({ 'Cache-Control': 'no-store' });

export default function Page({ loaderData }: { readonly loaderData: DeskModel }) {
  return <DeskView model={loaderData} />;
}
