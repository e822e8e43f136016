/** Requirements, `/law`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type LawModel, presentLaw } from './law.presenter.ts';
import { LawView } from './law.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentLaw);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: LawModel }) {
  return <LawView model={loaderData} />;
}
