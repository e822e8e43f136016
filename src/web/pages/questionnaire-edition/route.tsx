/** One questionnaire, `/questionnaires/cluster-2018`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import {
  presentQuestionnaireEdition,
  type QuestionnaireEditionModel,
} from './questionnaire-edition.presenter.ts';
import { QuestionnaireEditionView } from './questionnaire-edition.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentQuestionnaireEdition);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: QuestionnaireEditionModel }) {
  return <QuestionnaireEditionView model={loaderData} />;
}
