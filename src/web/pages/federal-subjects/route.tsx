/** The table of federal subjects. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentFederalSubjects } from './federal-subjects.presenter.ts';
import { FederalSubjectsView } from './federal-subjects.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['sort'], presentFederalSubjects);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <FederalSubjectsView model={loaderData} />;
}
