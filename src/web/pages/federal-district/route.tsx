/** A federal district. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { withWave } from '../../reading/wave/with-wave.ts';
import { presentFederalDistrict } from './federal-district.presenter.ts';
import { FederalDistrictView } from './federal-district.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(
    args,
    [],
    withWave(presentFederalDistrict, ({ params }) => ({ scope: `federal-district:${params['code'] ?? ''}` })),
  );
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return (
    <>
      <FederalDistrictView model={loaderData} />
      <WaveSection section={loaderData.wave} language={loaderData.language} />
    </>
  );
}
