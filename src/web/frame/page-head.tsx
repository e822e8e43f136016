/** The head of a page: the way back, the title, what the page is about. */
import type { Language } from '../../kernel/language.ts';
import { wordsIn } from './speak.ts';

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

interface PageHeadProps {
  readonly language: Language;
  readonly title: string;
  /** What kind of page it is, where the title is somebody's name. */
  readonly kind?: string | undefined;
  readonly titleLang?: 'ru' | undefined;
  readonly crumbs?: readonly Crumb[];
  readonly lead?: React.ReactNode;
  readonly children?: React.ReactNode;
}

const headWords = { path: { ru: 'Путь к странице', en: 'Path to this page' } };

export function PageHead({ language, title, kind, titleLang, crumbs = [], lead, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {crumbs.length > 0 ? (
        <nav className="crumbs" aria-label={wordsIn(headWords, language).path}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.name}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {kind === undefined ? null : <p className="eyebrow">{kind}</p>}
      <h1 lang={titleLang}>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </header>
  );
}
