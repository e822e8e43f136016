/** How the backups stand, `/workspace/backups`: for administrators and auditors. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { type BackupsModel, backupParameters, presentBackups } from './backups.presenter.ts';
import { BackupsView } from './backups.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, backupParameters, presentBackups);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: BackupsModel }) {
  return <BackupsView model={loaderData} />;
}
