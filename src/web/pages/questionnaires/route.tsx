/** Questionnaires, `/questionnaires`. */
import type { LoaderFunctionArgs } from 'react-router';
import { metaOf } from '../../frame/page-meta.ts';
import { loadPage } from '../../load-page.ts';
import { presentQuestionnaires, type QuestionnairesModel } from './questionnaires.presenter.ts';
import { QuestionnairesView } from './questionnaires.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentQuestionnaires);

export const meta = metaOf;

export default function Page({ loaderData }: { loaderData: QuestionnairesModel }) {
  return <QuestionnairesView model={loaderData} />;
}
