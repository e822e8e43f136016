/** Every value corrected after publication, `/workspace/waves/:id/restatements`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { presentWaveCorrections } from './wave-corrections.presenter.ts';
import { WaveCorrectionsView } from './wave-corrections.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, ['page'], presentWaveCorrections);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveCorrectionsView model={loaderData} />;
}
