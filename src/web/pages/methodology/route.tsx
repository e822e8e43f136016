/** Methodology, `/methodology`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type MethodologyModel, presentMethodology } from './methodology.presenter.ts';
import { MethodologyView } from './methodology.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentMethodology);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: MethodologyModel }) {
  return <MethodologyView model={loaderData} />;
}
