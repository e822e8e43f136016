/** The benchmark: the sheet's blocks as HTML, and the way to the PDF. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { ChapterView } from '../yearbook/yearbook-chapter.view.tsx';
import type { BenchmarkModel } from './benchmark.presenter.ts';
import { words } from './benchmark.words.ts';

export function BenchmarkView({ model }: { readonly model: BenchmarkModel }) {
  const { language, sheet, title, crumbs } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace yearbook benchmark">
      <PageHead language={language} title={title} crumbs={crumbs} lead={sheet?.yearbook.subtitle}>
        {sheet ? (
          <p className="no-print">
            <a className="button" href={sheet.pdf}>
              {w.pdf}
            </a>{' '}
            <span className="small muted">
              {sheet.yearbook.words.revision} {sheet.yearbook.revision.hash}
            </span>
          </p>
        ) : (
          <p>{w.notYet}</p>
        )}
      </PageHead>
      {sheet?.chapters.map((chapter) => (
        <ChapterView key={chapter.id} chapter={chapter} model={{ language, yearbook: sheet.yearbook }} />
      ))}
    </article>
  );
}
