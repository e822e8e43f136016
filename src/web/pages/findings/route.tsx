/** Findings of the linter, `/findings`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type FindingsModel, presentFindings } from './findings.presenter.ts';
import { FindingsView } from './findings.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, ['severity', 'rule'], presentFindings);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: FindingsModel }) {
  return <FindingsView model={loaderData} />;
}
