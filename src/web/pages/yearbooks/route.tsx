/** Editions of the yearbook, `/yearbook`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentYearbooks, type YearbooksModel } from './yearbooks.presenter.ts';
import { YearbooksView } from './yearbooks.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentYearbooks);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: YearbooksModel }) {
  return <YearbooksView model={loaderData} />;
}
