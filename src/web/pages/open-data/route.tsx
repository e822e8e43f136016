/** Open data, `/open-data`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type OpenDataModel, presentOpenData } from './open-data.presenter.ts';
import { OpenDataView } from './open-data.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentOpenData);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: OpenDataModel }) {
  return <OpenDataView model={loaderData} />;
}
