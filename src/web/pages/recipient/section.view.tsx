/** A section of the review: questions with their answers, or the table of rows. */
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import { PageLinks, Scroll } from '../../workspace-frame/parts.tsx';
import { QuestionTable } from './questions.view.tsx';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';
import type { RowTable } from './review-rows.ts';
import type { SectionModel } from './review-section.ts';

interface Props extends RecipientProps {
  readonly section: SectionModel;
}

export function SectionPart({ section, model, fault }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  const { row, table, questions } = section;
  return (
    <section>
      {row ? (
        <>
          <p className="small">
            <a href={row.all}>
              {section.title}: {w.allRows.toLowerCase()}
            </a>
          </p>
          <h2>
            {row.number}. {row.title || w.untitled}
          </h2>
          <nav className="row-ways no-print" aria-label={w.row}>
            {row.previous ? <a href={row.previous}>← {w.previous}</a> : null}
            <span className="muted">
              {row.number} {w.of} {section.rowCount}
            </span>
            {row.next ? <a href={row.next}>{w.next} →</a> : null}
          </nav>
        </>
      ) : (
        <>
          <h2>{section.title}</h2>
          <p className="small muted">{section.intro}</p>
        </>
      )}
      {questions ? <QuestionTable questions={questions} model={model} fault={fault} /> : null}
      {table ? <Rows table={table} section={section} model={model} /> : null}
    </section>
  );
}

function Rows({
  table,
  section,
  model: { language },
}: Pick<Props, 'model' | 'section'> & { readonly table: RowTable }) {
  const w = wordsIn(words, language);
  if (table.rows.length === 0) return <p>{w.rowsNone}</p>;
  return (
    <>
      <p className="small muted">{countOf(section.rowCount, nouns.row, language)}</p>
      <Scroll label={section.title}>
        <table className="stack row-table">
          <thead>
            <tr>
              <th scope="col">{w.row}</th>
              <th scope="col">{w.checks}</th>
              {table.columns.map(({ title, isNumber }) => (
                <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="muted">{row.number}. </span>
                  <a href={row.href}>{row.title || w.untitled}</a>
                </th>
                <td data-label={w.checks} className={row.hasErrors ? 'error-words' : undefined}>
                  {row.marks}
                </td>
                {table.columns.map(({ title, isNumber }, at) => (
                  <td key={title} data-label={title} className={isNumber ? 'number' : undefined}>
                    {row.cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <PageLinks links={section.pages} language={language} />
    </>
  );
}
