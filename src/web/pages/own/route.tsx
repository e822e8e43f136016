/** What clusters answered of a participant, and its word on it, `/workspace/own`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnOwn } from './own.acts.ts';
import { type OwnModel, presentOwn } from './own.presenter.ts';
import { OwnView } from './own.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentOwn);
export const action = (args: ActionFunctionArgs) => actForm(args, actOnOwn);
export const meta = metaOf;

interface Props {
  readonly loaderData: OwnModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <OwnView model={loaderData} fault={formFaultOf(actionData)} />;
}
