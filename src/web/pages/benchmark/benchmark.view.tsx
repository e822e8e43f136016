/** The benchmark: the sheet's blocks as HTML, and the way to the PDF. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { ChapterView } from '../yearbook/yearbook-chapter.view.tsx';
import type { BenchmarkModel } from './benchmark.presenter.ts';
import { words } from './benchmark.words.ts';

export function BenchmarkView({ model }: { readonly model: BenchmarkModel }) {
  const { language, sheet, title, kind, crumbs } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace yearbook benchmark">
      <PageHead
        language={language}
        title={title}
        titleLang={kind === undefined ? undefined : 'ru'}
        kind={kind}
        crumbs={crumbs}
        lead={sheet?.yearbook.subtitle}
      >
        {sheet ? (
          <p className="sheet-ways no-print">
            <a className="button" href={sheet.pdf}>
              {w.pdf}
            </a>
            <span className="small muted">
              {sheet.yearbook.words.revision} {sheet.yearbook.revision.hash}
            </span>
          </p>
        ) : (
          <p>{w.notYet}</p>
        )}
      </PageHead>
      {sheet?.chapters.map((chapter) => (
        <ChapterView
          key={chapter.id}
          chapter={{ ...chapter, title: kind ?? title }}
          isTitleHidden
          model={{ language, yearbook: sheet.yearbook }}
        />
      ))}
    </article>
  );
}
