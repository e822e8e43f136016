/** Small parts of the workspace's pages: pages of a list, links as tabs, a region that scrolls. */
import type { Language } from '../../kernel/language.ts';
import { wordsIn } from '../frame/speak.ts';
import type { PageLink } from './paging.ts';

const words = {
  pages: { ru: 'Страницы', en: 'Pages' },
  page: { ru: 'Страница', en: 'Page' },
} as const;

export function PageLinks({
  links,
  language,
}: {
  readonly links: readonly PageLink[];
  readonly language: Language;
}) {
  if (links.length === 0) return null;
  const w = wordsIn(words, language);
  return (
    <nav className="pages no-print" aria-label={w.pages}>
      <ul>
        {links.map((link) => (
          <li key={link.title}>
            <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
              <span className="hidden">{w.page} </span>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Tab {
  readonly title: string;
  readonly href: string;
  readonly isHere: boolean;
  /** Said after the title, e.g. «2 ошибки». */
  readonly note?: string;
}

export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="tabs">
        {tabs.map(({ title, href, isHere, note }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              {title}
              {note ? <span className="tab-note"> {note}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The head of a table whose columns all hold words. */
export function HeadRow({ headings }: { readonly headings: readonly string[] }) {
  return (
    <tr>
      {headings.map((heading) => (
        <th key={heading} scope="col">
          {heading}
        </th>
      ))}
    </tr>
  );
}

/** A table that may be wider than its page; reachable by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section role="group" className="table-wrap" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
