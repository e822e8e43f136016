/** Web edition of a yearbook, `/yearbook/:year`. */
import type { LoaderFunctionArgs } from 'react-router';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { presentYearbook, type YearbookModel } from './yearbook.presenter.ts';
import { YearbookView } from './yearbook.view.tsx';
import { words } from './yearbook.words.ts';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentYearbook);

export const meta = metaOf;

export function ErrorBoundary() {
  return (
    <MissingPage
      title={words.notFound}
      advice={words.howToFind}
      hrefOf={(language, year) => to(language, `/yearbook/${year}`)}
    />
  );
}

export default function Page({ loaderData }: { loaderData: YearbookModel }) {
  return <YearbookView model={loaderData} />;
}
