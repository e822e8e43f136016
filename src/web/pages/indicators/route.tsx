/** Catalogue of indicators, `/indicators`. */
import type { LoaderFunctionArgs } from 'react-router';
import { loadPage } from '../../load-page.ts';
import { metaOf } from '../../reading/page-head.ts';
import { type IndicatorsModel, presentIndicators } from './indicators.presenter.ts';
import { IndicatorsView } from './indicators.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentIndicators);

export const meta = ({ loaderData }: { loaderData: IndicatorsModel | undefined }) => metaOf(loaderData?.head);

export default function Page({ loaderData }: { loaderData: IndicatorsModel }) {
  return <IndicatorsView model={loaderData} />;
}
