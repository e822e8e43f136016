/** Passport of a figure, `/figures/:id`; `?embed=1` is the bare view for other sites. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { type FigureModel, known, presentFigure } from './figure.presenter.ts';
import { EmbeddedFigure, FigureView } from './figure.view.tsx';
import { FigureProblem } from './figure-problem.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, known, presentFigure);

export const meta = metaOf;

export const ErrorBoundary = FigureProblem;

export default function Page({ loaderData }: { loaderData: FigureModel }) {
  return loaderData.isEmbedded ? <EmbeddedFigure model={loaderData} /> : <FigureView model={loaderData} />;
}
