/** Answering a questionnaire in the browser, `/workspace/recipients/:id/answer`. */
import type { ActionFunctionArgs, LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import documentStyles from '../../frame/document.css?url';
import formStyles from '../../frame/form.css?url';
import findingStyles from '../../frame/form-findings.css?url';
import pageStyles from '../../frame/form-page.css?url';
import { metaOf } from '../../frame/page-meta.ts';
import { loadWorkspace } from '../../load-workspace.ts';
import { actForm } from '../../workspace-frame/act-form.ts';
import { formFaultOf } from '../../workspace-frame/form-fault.ts';
import { actOnQuestionnaire } from './questionnaire.acts.ts';
import {
  presentQuestionnaire,
  type QuestionnaireModel,
  questionnaireParameters,
} from './questionnaire.presenter.ts';
import { QuestionnaireView } from './questionnaire.view.tsx';

export const handle = { script: true };

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(args, questionnaireParameters, presentQuestionnaire);

export const action = (args: ActionFunctionArgs) => actForm(args, actOnQuestionnaire);

/** Sections and rows change in the browser: the answers there are newer than the server's. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;

export const links = () =>
  [formStyles, findingStyles, pageStyles, documentStyles].map((href) => ({ rel: 'stylesheet', href }));
export const meta = metaOf;
export const headers = () => ({ 'Cache-Control': 'no-store' });

interface Props {
  readonly loaderData: QuestionnaireModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <QuestionnaireView model={loaderData} fault={formFaultOf(actionData)} />;
}
