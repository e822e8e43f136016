/** A published wave: the indicators of one scope, `/waves/:id`. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { missingWave, waveAddress } from '../../reading/wave/missing.ts';
import { presentWaveEdition } from './wave-edition.presenter.ts';
import { WaveEditionView } from './wave-edition.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['scope', 'as'], presentWaveEdition);
export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={missingWave.title} advice={missingWave.advice} hrefOf={waveAddress} />;
}

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <WaveEditionView model={loaderData} />;
}
