/** State support, `/support`. */
import type { LoaderFunctionArgs } from 'react-router';
import { loadPage } from '../../load-page.ts';
import { metaOf } from '../../reading/page-head.ts';
import { presentSupport, type SupportModel } from './support.presenter.ts';
import { SupportView } from './support.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentSupport);

export const meta = ({ loaderData }: { loaderData: SupportModel | undefined }) => metaOf(loaderData?.head);

export default function Page({ loaderData }: { loaderData: SupportModel }) {
  return <SupportView model={loaderData} />;
}
