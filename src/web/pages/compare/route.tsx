/** Entities side by side. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentCompare } from './compare.presenter.ts';
import { CompareView } from './compare.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['kind', 'items'], presentCompare);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <CompareView model={loaderData} />;
}
