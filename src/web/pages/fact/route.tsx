/** A fact, `/facts/:id`. */
import type { LoaderFunctionArgs } from 'react-router';
import { factLink } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { type FactModel, presentFact } from './fact.presenter.ts';
import { FactView } from './fact.view.tsx';
import { words } from './fact.words.ts';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentFact);

export const meta = metaOf;

export function ErrorBoundary() {
  return <MissingPage title={words.notFound} advice={words.howToFind} hrefOf={factLink} />;
}

export default function Page({ loaderData }: { loaderData: FactModel }) {
  return <FactView model={loaderData} />;
}
