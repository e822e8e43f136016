/** State support, `/support`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentSupport, type SupportModel } from './support.presenter.ts';
import { SupportView } from './support.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentSupport);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: SupportModel }) {
  return <SupportView model={loaderData} />;
}
