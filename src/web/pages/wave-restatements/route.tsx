/** What changed after a wave was published, `/waves/:id/restatements`. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { missingWave, waveAddress } from '../../reading/wave/missing.ts';
import { presentWaveRestatements } from './wave-restatements.presenter.ts';
import { WaveRestatementsView } from './wave-restatements.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['page'], presentWaveRestatements);
export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={missingWave.title} advice={missingWave.advice} hrefOf={waveAddress} />;
}

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveRestatementsView model={loaderData} />;
}
