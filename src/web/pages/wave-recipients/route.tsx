/** Recipients of a wave, `/workspace/waves/:id/recipients`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnRecipients } from './wave-recipients.acts.ts';
import {
  presentWaveRecipients,
  type WaveRecipientsModel,
  waveRecipientsParameters,
} from './wave-recipients.presenter.ts';
import { WaveRecipientsView } from './wave-recipients.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(args, waveRecipientsParameters, presentWaveRecipients);
export const action = (args: ActionFunctionArgs) => actForm(args, actOnRecipients);
export const meta = metaOf;

interface Props {
  readonly loaderData: WaveRecipientsModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <WaveRecipientsView model={loaderData} fault={formFaultOf(actionData)} />;
}
