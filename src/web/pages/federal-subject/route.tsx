/** A federal subject. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { WaveSection } from '../../reading/wave/section.view.tsx';
import { withWave } from '../../reading/wave/with-wave.ts';
import { presentFederalSubject } from './federal-subject.presenter.ts';
import { FederalSubjectView } from './federal-subject.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(
    args,
    [],
    withWave(presentFederalSubject, ({ params }) => ({ scope: `federal-subject:${params['code'] ?? ''}` })),
  );
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return (
    <>
      <FederalSubjectView model={loaderData} />
      <WaveSection section={loaderData.wave} language={loaderData.language} />
    </>
  );
}
