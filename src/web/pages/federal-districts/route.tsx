/** The table of federal districts and their way over the years. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentFederalDistricts } from './federal-districts.presenter.ts';
import { FederalDistrictsView } from './federal-districts.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['sort'], presentFederalDistricts);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <FederalDistrictsView model={loaderData} />;
}
