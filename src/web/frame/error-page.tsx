/** What a reader sees instead of a stack: what is wrong, what is allowed, where to go. */
import { type Language, say } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { errorWords, problemWording } from './error-words.ts';
import { to } from './links.ts';
import { wordsIn } from './speak.ts';
import { words } from './words.ts';

interface ErrorPageProps {
  readonly language: Language;
  readonly status: number;
  readonly problem: ProblemDocument | null;
}

const places = [
  ['/', 'map'],
  ['/clusters', 'clusters'],
  ['/indicators', 'indicators'],
  ['/open-data', 'openData'],
] as const;

/** Choices shown in full; a longer list is cut and says so by an ellipsis. */
const shown = 140;

export function ErrorPage({ language, status, problem }: ErrorPageProps) {
  const w = wordsIn(errorWords, language);
  const wording = problemWording(problem?.type, status);
  const title = say(wording.title, language);
  const allowed = problem?.allowed ?? [];
  return (
    <article className="prose">
      <title>{`${title} — ${say(words.atlas, language)}`}</title>
      <p className="eyebrow">{status}</p>
      <h1>{title}</h1>
      <p>{say(wording.advice, language)}</p>
      {problem?.parameter ? (
        <p>
          {w.parameter}: <code>{problem.parameter}</code>
        </p>
      ) : null}
      {allowed.length > 0 ? (
        <p>
          {w.allowed}: {allowed.slice(0, shown).join(', ')}
          {allowed.length > shown ? '…' : ''}
        </p>
      ) : null}
      {language === 'en' && problem ? <p className="muted">{problem.detail}</p> : null}
      <h2>{w.next}</h2>
      <ul>
        {places.map(([path, key]) => (
          <li key={path}>
            <a href={to(language, path)}>{w[key]}</a>
          </li>
        ))}
      </ul>
    </article>
  );
}
