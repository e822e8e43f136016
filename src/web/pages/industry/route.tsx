/** An industry. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { withWave } from '../../reading/wave/with-wave.ts';
import { presentIndustry } from './industry.presenter.ts';
import { IndustryView } from './industry.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(
    args,
    [],
    withWave(presentIndustry, ({ params }) => ({ scope: `industry:${params['code'] ?? ''}` })),
  );
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return (
    <>
      <IndustryView model={loaderData} />
      <WaveSection section={loaderData.wave} language={loaderData.language} />
    </>
  );
}
