/** The facts behind a figure of a wave, `/workspace/waves/:id/figures/:figure`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { presentWaveSources } from './wave-sources.presenter.ts';
import { WaveSourcesView } from './wave-sources.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, ['as', 'page'], presentWaveSources);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveSourcesView model={loaderData} />;
}
