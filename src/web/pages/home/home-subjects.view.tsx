/** The map as a table. */
import type { Language } from '../../../kernel/language.ts';
import { CountBar } from '../../frame/count-bar.tsx';
import { FigureLink } from '../../frame/figure-link.tsx';
import { LinkList } from '../../frame/link-list.tsx';
import { SortHeads } from '../../frame/sort-heads.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { HomeModel } from './home.presenter.ts';
import { homeWords } from './home.words.ts';
import type { SubjectCount } from './home-subjects.ts';

export function HomeSubjects({ model }: { readonly model: HomeModel }) {
  const { language, subjects } = model;
  const w = wordsIn(homeWords, language);
  return (
    <section aria-labelledby="table">
      <h2 id="table">{w.subjects}</h2>
      <p className="muted small">{w.subjectsNote}</p>
      {subjects.rows.length === 0 ? (
        <p>{w.withoutFiltered}.</p>
      ) : (
        <table className="dense">
          <caption className="hidden">{w.subjects}</caption>
          <SortHeads columns={model.subjectColumns} language={language} />
          <tbody>
            {subjects.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <a className="quiet" href={row.href}>
                    {row.name}
                  </a>
                </th>
                <td className="with-bar">
                  <CountBar share={row.bar} registerShare={row.registerBar}>
                    <Count count={row.total} language={language} />
                  </CountBar>
                </td>
                <td className="number register">
                  {row.register.value === 0 && row.register.figure === null ? (
                    0
                  ) : (
                    <Count count={row.register} language={language} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {subjects.empty.length === 0 ? null : (
        <details className="fold">
          <summary>
            {model.isFiltered ? w.withoutFiltered : w.without}: {subjects.empty.length}
          </summary>
          <p className="small link-run">
            <LinkList items={subjects.empty} />
          </p>
        </details>
      )}
    </section>
  );
}

function Count({ count, language }: { readonly count: SubjectCount; readonly language: Language }) {
  if (count.figure) return <FigureLink figure={count.figure} language={language} />;
  return (
    <a className="figure" href={count.rowsHref}>
      {count.value}
    </a>
  );
}
