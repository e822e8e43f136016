/** The audit log, `/audit-log`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { type AuditLogModel, auditParameters, presentAuditLog } from './audit-log.presenter.ts';
import { AuditLogView } from './audit-log.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, auditParameters, presentAuditLog);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: AuditLogModel }) {
  return <AuditLogView model={loaderData} />;
}
