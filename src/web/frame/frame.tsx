/** Header, navigation and footer of every page. */
import { type Language, say } from '../../kernel/language.ts';
import { otherLanguage, to } from './links.ts';
import { words } from './words.ts';

const sections = [
  ['/', 'map'],
  ['/clusters', 'clusters'],
  ['/indicators', 'indicators'],
  ['/waves', 'surveys'],
  ['/support', 'support'],
  ['/law', 'law'],
  ['/findings', 'findings'],
  ['/yearbook/2017', 'yearbook'],
  ['/open-data', 'openData'],
] as const;

const more = [
  ['/federal-subjects', 'subjects'],
  ['/federal-districts', 'districts'],
  ['/industries', 'industries'],
  ['/compare', 'compare'],
  ['/methodology', 'methodology'],
  ['/questionnaires', 'questionnaires'],
  ['/about', 'about'],
] as const;

interface FrameProps {
  readonly language: Language;
  readonly pathname: string;
  readonly search: string;
  readonly children: React.ReactNode;
}

export function Frame({ language, pathname, search, children }: FrameProps) {
  const here = (path: string) => {
    const target = to(language, path);
    return pathname === target || (path !== '/' && pathname.startsWith(`${target}/`));
  };
  return (
    <>
      <a className="skip" href="#content">
        {say(words.skip, language)}
      </a>
      <header className="header">
        <a className="brand" href={to(language, '/')}>
          <Mark />
          <span>{say(words.atlas, language)}</span>
        </a>
        <form className="search" action={to(language, '/clusters')} role="search">
          <input
            type="search"
            name="q"
            aria-label={say(words.search, language)}
            placeholder={say(words.search, language)}
          />
          <button type="submit">{say(words.find, language)}</button>
        </form>
        <a
          className="language"
          href={otherLanguage(pathname, search)}
          lang={language === 'ru' ? 'en' : 'ru'}
          hrefLang={language === 'ru' ? 'en' : 'ru'}
        >
          {say(words.otherLanguage, language)}
        </a>
        {isWorkspace(pathname) ? null : (
          <a className="enter" href={to(language, '/workspace')} rel="nofollow">
            {say(words.enter, language)}
          </a>
        )}
        <details className="menu">
          <summary>{say(words.menu, language)}</summary>
          <nav className="sections" aria-label={say(words.menu, language)}>
            <ul>
              {sections.map(([path, key]) => (
                <li key={path}>
                  <a href={to(language, path)} aria-current={here(path) ? 'page' : undefined}>
                    {say(words[key], language)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <p>{say(words.source, language)}</p>
        <ul>
          {more.map(([path, key]) => (
            <li key={path}>
              <a href={to(language, path)}>{say(words[key], language)}</a>
            </li>
          ))}
          <li>
            <a href={language === 'ru' ? '/api/v1/docs' : '/api/v1/docs?lang=en'}>
              {say(words.api, language)}
            </a>
          </li>
        </ul>
      </footer>
    </>
  );
}

/** Pages that show in their own bar who is signed in, or are the way in. */
function isWorkspace(pathname: string): boolean {
  return /^(\/en)?\/(workspace|account|accounts|audit-log|sign-in|invitations)(\/|$)/.test(pathname);
}

/** The mark: three linked places, one of them in the register. */
function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M8 8 18 12 12 19Z" fill="none" stroke="#0f5f6a" strokeWidth="1.6" />
      <circle cx="8" cy="8" r="4.4" fill="#0f5f6a" />
      <circle cx="19" cy="11.5" r="3" fill="#10242b" />
      <circle cx="12" cy="19.5" r="3.4" fill="#a8480f" />
    </svg>
  );
}
