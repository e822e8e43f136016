/** Waves of the survey, `/workspace/waves`. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { presentWaves, type WavesModel } from './waves.presenter.ts';
import { WavesView } from './waves.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentWaves);

/** A new draft; its page asks for recipients next. */
export const action = (args: ActionFunctionArgs) =>
  actForm(args, async ({ actor, workspace, language, text, repeat }) => {
    const input = {
      id: text('id'),
      questionnaireEdition: text('questionnaireEdition'),
      years: text('years')
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
      deadlineOn: text('deadlineOn'),
    };
    const wave = await workspace.createWave(actor, input, repeat);
    return redirect(to(language, `/workspace/waves/${wave.id}/recipients?done=created`), 303);
  });

export const meta = metaOf;

interface Props {
  readonly loaderData: WavesModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <WavesView model={loaderData} fault={formFaultOf(actionData)} />;
}
