/** The web edition: cover, contents that stay in sight, chapters. */
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { Contents, Crumbs } from '../../reading/parts.tsx';
import type { YearbookModel } from './yearbook.presenter.ts';
import { words } from './yearbook.words.ts';
import { ChapterView } from './yearbook-chapter.view.tsx';
import { AmbiguityMark } from './yearbook-runs.view.tsx';

export function YearbookView({ model }: { readonly model: YearbookModel }) {
  const { language, yearbook } = model;
  return (
    <article className="with-contents yearbook">
      <header>
        <Crumbs
          steps={[{ label: say(words.all, language), href: to(language, '/yearbook') }, yearbook.edition]}
          label={say(words.way, language)}
        />
        {yearbook.cover ? <p className="eyebrow">{yearbook.cover.kicker}</p> : null}
        <h1>
          {yearbook.title} <span className="edition-year">{yearbook.edition}</span>
        </h1>
        <p className="lead">{yearbook.subtitle}</p>
        {yearbook.cover ? (
          <ul className="totals">
            {yearbook.cover.headline.map((item) => (
              <li key={item.label}>
                <span className={item.register ? 'figure register' : 'figure'}>{item.value}</span>
                <span>{item.label}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="no-print">
          <a className="button" href={model.pdf}>
            {say(words.pdf, language)}
          </a>{' '}
          <span className="small muted">{say(words.print, language)}</span>
        </p>
        <p className="small muted">
          {yearbook.words.revision} {yearbook.revision.hash}
        </p>
      </header>
      <Contents
        items={model.chapters.map((chapter) => ({ label: chapter.title, href: `#${chapter.id}` }))}
        label={yearbook.words.contents}
      />
      <div className="long-text chapters">
        <AmbiguityMark value={yearbook.words.ambiguityMark}>
          {model.chapters.map((chapter) => (
            <ChapterView key={chapter.id} chapter={chapter} model={model} />
          ))}
        </AmbiguityMark>
      </div>
    </article>
  );
}
