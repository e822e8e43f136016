/** The catalogue: one table per group, a line and the last value per indicator. */
import { type Language, say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { indicatorLink, to } from '../../frame/links.ts';
import { TableWrap } from '../../reading/parts.tsx';
import type { CatalogueRow, IndicatorsModel } from './indicators.presenter.ts';
import { words } from './indicators.words.ts';

export function IndicatorsView({ model }: { readonly model: IndicatorsModel }) {
  const { language } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      <p>
        <a className="onward" href={to(language, '/waves')}>
          {say(words.waves, language)}
        </a>
      </p>
      {model.groups.map((group) => (
        <section key={group.id} aria-labelledby={group.id}>
          <h2 id={group.id}>{group.title}</h2>
          <TableWrap label={group.title}>
            <table className="catalogue stacked">
              <thead>
                <tr>
                  <th scope="col">{say(words.indicator, language)}</th>
                  <th scope="col">{say(words.series, language)}</th>
                  <th scope="col" className="number">
                    {say(words.last, language)}
                  </th>
                  <th scope="col">{say(words.scope, language)}</th>
                  <th scope="col" className="number">
                    {say(words.observations, language)}
                  </th>
                  <th scope="col" className="number">
                    {say(words.doubts, language)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.rows.map((row) => (
                  <Row key={row.id} row={row} language={language} />
                ))}
              </tbody>
            </table>
          </TableWrap>
        </section>
      ))}
      <h2>{say(words.about, language)}</h2>
      <p>{say(words.aboutText, language)}</p>
    </article>
  );
}

function Row({ row, language }: { readonly row: CatalogueRow; readonly language: Language }) {
  return (
    <tr>
      <th scope="row">
        <a href={indicatorLink(language, row.id)}>{row.title}</a>
        <span className="sub">{row.definition}</span>
      </th>
      <td className="spark">
        {row.sparkline ? <span dangerouslySetInnerHTML={{ __html: row.sparkline }} /> : null}
      </td>
      <td className="number last">
        {row.last ? (
          <>
            <FigureLink figure={row.last} language={language} />
            <span className="sub">{row.last.period}</span>
          </>
        ) : (
          <span className="muted">{say(words.lost, language)}</span>
        )}
      </td>
      <td data-label={say(words.scope, language)}>{row.scope}</td>
      <td className="number" data-label={say(words.observations, language)}>
        {row.observationCount}
      </td>
      <td className="number" data-label={say(words.doubts, language)}>
        {row.ambiguousCount === 0 ? <span className="muted">0</span> : row.ambiguousCount}
      </td>
    </tr>
  );
}
