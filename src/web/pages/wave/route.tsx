/** The progress board of a wave, `/workspace/waves/:id`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnWave } from './wave.acts.ts';
import { presentWave, type WaveModel, waveParameters } from './wave.presenter.ts';
import { WaveView } from './wave.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, waveParameters, presentWave);
export const action = (args: ActionFunctionArgs) => actForm(args, actOnWave);
export const meta = metaOf;

interface Props {
  readonly loaderData: WaveModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <WaveView model={loaderData} fault={formFaultOf(actionData)} />;
}
