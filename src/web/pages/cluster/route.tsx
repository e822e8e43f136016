/** The passport of a cluster. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { withWave } from '../../reading/wave/with-wave.ts';
import { presentCluster } from './cluster.presenter.ts';
import { ClusterView } from './cluster.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(
    args,
    [],
    withWave(presentCluster, ({ params }) => ({ scope: `cluster:${params['id'] ?? ''}` })),
  );
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return (
    <>
      <ClusterView model={loaderData} />
      <WaveSection section={loaderData.wave} language={loaderData.language} />
    </>
  );
}
