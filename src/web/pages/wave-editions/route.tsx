/** Published waves of the survey, `/waves`. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentWaveEditions } from './wave-editions.presenter.ts';
import { WaveEditionsView } from './wave-editions.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentWaveEditions);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveEditionsView model={loaderData} />;
}
