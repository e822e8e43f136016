/** Workbook and letters of a questionnaire, `/workspace/recipients/:id/workbook`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnWorkbook } from './workbook.acts.ts';
import { presentWorkbook, type WorkbookModel, workbookParameters } from './workbook.presenter.ts';
import { WorkbookView } from './workbook.view.tsx';

/** Only for the progress of large files: everything works without it. */
export const handle = { script: true };

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, workbookParameters, presentWorkbook);
export const action = (args: ActionFunctionArgs) => actForm(args, actOnWorkbook);
export const meta = metaOf;

interface Props {
  readonly loaderData: WorkbookModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <WorkbookView model={loaderData} fault={formFaultOf(actionData)} />;
}
