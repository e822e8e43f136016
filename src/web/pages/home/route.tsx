/** Home: map, figures, filters. Sends no script. */
import type { LoaderFunctionArgs, MiddlewareFunction } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { withWave } from '../../reading/wave/with-wave.ts';
import { homeParams, presentHome } from './home.presenter.ts';
import { HomeView } from './home.view.tsx';
import { answerPicture } from './home-picture.ts';

/** A picture is a file, not a page: it is answered before the page is made. */
export const middleware: MiddlewareFunction<Response>[] = [
  async (args, next) => (await answerPicture(args)) ?? next(),
];

/** What the home page says of the newest wave; the wave's own page has the rest. */
const headlines = ['participant-count', 'jobs', 'labour-productivity', 'shipped-goods'];

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(
    args,
    homeParams,
    withWave(presentHome, () => ({ scope: 'all-clusters', indicators: headlines })),
  );
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return (
    <>
      <HomeView model={loaderData} />
      {loaderData.wave ? <WaveSection section={loaderData.wave} language={loaderData.language} /> : null}
    </>
  );
}
