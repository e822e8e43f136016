/**
 * The page of an address that names nothing: says so in the reader's language, shows the nearest addresses, and hands every other
 * problem to the page for all problems.
 */
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { ErrorPage } from '../frame/error-page.tsx';
import { languageOf } from '../load-page.ts';
import { reading } from './words.ts';

interface MissingPageProps {
  readonly title: Text;
  readonly advice: Text;
  readonly hrefOf: (language: Language, id: string) => string;
}

export function MissingPage({ title, advice, hrefOf }: MissingPageProps) {
  const error = useRouteError();
  const language = languageOf(useLocation().pathname);
  const response = isRouteErrorResponse(error) ? error : null;
  const problem = typeof response?.data === 'object' ? (response.data as ProblemDocument) : null;
  if (response?.status !== 404)
    return <ErrorPage language={language} status={response?.status ?? 500} problem={problem} />;
  const choices = problem?.allowed ?? [];
  return (
    <article className="prose missing">
      <title>{`${say(title, language)} — ${say(reading.siteSuffix, language)}`}</title>
      <p className="eyebrow">404</p>
      <h1>{say(title, language)}</h1>
      <p>{say(advice, language)}</p>
      <ul className="addresses">
        {choices.map((id) => (
          <li key={id}>
            <a href={hrefOf(language, id)}>{id}</a>
          </li>
        ))}
      </ul>
    </article>
  );
}
