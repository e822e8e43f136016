/** A fact, `/facts/:id`. */
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router';
import { say } from '../../../kernel/language.ts';
import { factLink, to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { languageOf, loadPage } from '../../load-page.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { type FactModel, presentFact } from './fact.presenter.ts';
import { FactView } from './fact.view.tsx';
import { words } from './fact.words.ts';

export const loader = (args: LoaderFunctionArgs) => loadPage(args, [], presentFact);

export const meta = metaOf;

export function ErrorBoundary() {
  const language = languageOf(useLocation().pathname);
  const { id = '' } = useParams();
  return (
    <>
      <MissingPage title={words.notFound} advice={words.howToFind} hrefOf={factLink} />
      {/^[0-9a-f]{16}$/.test(id) ? (
        <p className="muted">
          {say(words.survey, language)}{' '}
          <a href={to(language, `/workspace/facts/${id}`)} rel="nofollow">
            {say(words.openSurvey, language)}
          </a>
        </p>
      ) : null}
    </>
  );
}

export default function Page({ loaderData }: { loaderData: FactModel }) {
  return <FactView model={loaderData} />;
}
