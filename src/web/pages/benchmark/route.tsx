/** The benchmark of a cluster's questionnaire, `/workspace/recipients/:id/benchmark`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { type BenchmarkModel, presentBenchmark } from './benchmark.presenter.ts';
import { BenchmarkView } from './benchmark.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentBenchmark);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: BenchmarkModel }) {
  return <BenchmarkView model={loaderData} />;
}
