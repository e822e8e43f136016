/** An indicator of a wave by place, `/waves/:id/indicators/:indicator`. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { missingWave, waveAddress } from '../../reading/wave/missing.ts';
import { presentWaveIndicator } from './wave-indicator.presenter.ts';
import { WaveIndicatorView } from './wave-indicator.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(args, ['by', 'period', 'as'], presentWaveIndicator);
export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={missingWave.title} advice={missingWave.advice} hrefOf={waveAddress} />;
}

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveIndicatorView model={loaderData} />;
}
