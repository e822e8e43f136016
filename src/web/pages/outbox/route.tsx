/** Letters of the program, `/workspace/outbox`: for analysts, auditors and administrators. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { type OutboxModel, outboxParameters, presentOutbox } from './outbox.presenter.ts';
import { OutboxView } from './outbox.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, outboxParameters, presentOutbox);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: OutboxModel }) {
  return <OutboxView model={loaderData} />;
}
