/** An accepted answer with its way, `/workspace/facts/:id`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { presentSurveyFact } from './survey-fact.presenter.ts';
import { SurveyFactView } from './survey-fact.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentSurveyFact);
export const meta = metaOf;

export default function Page({ loaderData }: { readonly loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <SurveyFactView model={loaderData} />;
}
