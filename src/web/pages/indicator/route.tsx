/** An indicator, `/indicators/:id`. */
import type { LoaderFunctionArgs } from 'react-router';
import { indicatorLink } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { type WithWave, withIndicatorOfWave } from '../../reading/wave/with-wave.ts';
import { type IndicatorModel, presentIndicator } from './indicator.presenter.ts';
import { IndicatorView } from './indicator.view.tsx';
import { words } from './indicator.words.ts';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], withIndicatorOfWave(presentIndicator));

export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={words.notFound} advice={words.howToFind} hrefOf={indicatorLink} />;
}

export default function Page({ loaderData }: { loaderData: IndicatorModel & WithWave }) {
  return (
    <>
      <IndicatorView model={loaderData} />
      <WaveSection section={loaderData.wave} language={loaderData.language} />
    </>
  );
}
