/** The passport of a figure of a wave, `/waves/:id/figures/:figure`. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { missingWave, waveAddress } from '../../reading/wave/missing.ts';
import { presentWaveFigure } from './wave-figure.presenter.ts';
import { WaveFigureView } from './wave-figure.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['as'], presentWaveFigure);
export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={missingWave.title} advice={missingWave.advice} hrefOf={waveAddress} />;
}

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveFigureView model={loaderData} />;
}
