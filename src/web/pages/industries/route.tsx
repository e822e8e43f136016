/** The table of industries. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentIndustries } from './industries.presenter.ts';
import { IndustriesView } from './industries.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['sort'], presentIndustries);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <IndustriesView model={loaderData} />;
}
