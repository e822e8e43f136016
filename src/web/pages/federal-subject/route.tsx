/** A federal subject. Sends no script. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentFederalSubject } from './federal-subject.presenter.ts';
import { FederalSubjectView } from './federal-subject.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentFederalSubject);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <FederalSubjectView model={loaderData} />;
}
