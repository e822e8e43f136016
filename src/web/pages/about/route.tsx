/** About the atlas and the Association, `/about`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type AboutModel, presentAbout } from './about.presenter.ts';
import { AboutView } from './about.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentAbout);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: AboutModel }) {
  return <AboutView model={loaderData} />;
}
