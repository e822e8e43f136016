/** Passport of a figure, `/figures/:id`; `?embed=1` is the bare view for other sites. */
import type { LoaderFunctionArgs } from 'react-router';
import { loadPage } from '../../load-page.ts';
import { metaOf } from '../../reading/page-head.ts';
import { FigureProblem } from './figure-problem.view.tsx';
import { type FigureModel, known, presentFigure } from './figure.presenter.ts';
import { EmbeddedFigure, FigureView } from './figure.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, known, presentFigure);

export const meta = ({ loaderData }: { loaderData: FigureModel | undefined }) => metaOf(loaderData?.head);

export const ErrorBoundary = FigureProblem;

export default function Page({ loaderData }: { loaderData: FigureModel }) {
  return loaderData.isEmbedded ? <EmbeddedFigure model={loaderData} /> : <FigureView model={loaderData} />;
}
