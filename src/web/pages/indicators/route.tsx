/** Catalogue of indicators, `/indicators`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type IndicatorsModel, presentIndicators } from './indicators.presenter.ts';
import { IndicatorsView } from './indicators.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentIndicators);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: IndicatorsModel }) {
  return <IndicatorsView model={loaderData} />;
}
