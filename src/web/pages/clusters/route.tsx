/** The list of clusters. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { clustersParams, presentClusters } from './clusters.presenter.ts';
import { ClustersView } from './clusters.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, clustersParams, presentClusters);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <ClustersView model={loaderData} />;
}
