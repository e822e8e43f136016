/** The review of one questionnaire, `/workspace/recipients/:id`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { ShownLink } from '../../frame/invitation-link.tsx';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnRecipient } from './recipient.acts.ts';
import { presentRecipient, type RecipientModel, recipientParameters } from './recipient.presenter.ts';
import { RecipientPage } from './recipient.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(args, recipientParameters, presentRecipient);
export const action = (args: ActionFunctionArgs) => actForm(args, actOnRecipient);
export const meta = metaOf;

interface Props {
  readonly loaderData: RecipientModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <RecipientPage model={loaderData} fault={formFaultOf(actionData)} link={linkOf(actionData)} />;
}

function linkOf(actionData: unknown): ShownLink | undefined {
  if (typeof actionData !== 'object' || actionData === null || !('link' in actionData)) return undefined;
  return actionData.link as ShownLink;
}
