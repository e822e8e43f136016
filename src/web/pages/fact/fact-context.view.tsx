/** What stands around a fact: figures and findings that use it, its history, its neighbours. */
import { type Language, say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { factLink } from '../../frame/links.ts';
import { TableWrap } from '../../reading/parts.tsx';
import { showDay } from '../../reading/words.ts';
import type { FactModel } from './fact.presenter.ts';
import { words } from './fact.words.ts';

interface Props {
  readonly model: FactModel;
}

export function Figures({ model }: Props) {
  const { language, figures } = model;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say(words.figures, language)}</h2>
      {figures.length === 0 ? <p>{say(words.noFigures, language)}</p> : null}
      <ul className="ruled pairs">
        {figures.map(({ figure, scope }) => (
          <li key={figure.id}>
            <span>
              {say(figure.title, language)}, {scope}, {figure.period}
            </span>
            <FigureLink figure={figure} language={language} />
          </li>
        ))}
      </ul>
      {model.figureTotal > figures.length ? (
        <p className="muted">
          {say(words.more, language)} {model.figureTotal - figures.length}
        </p>
      ) : null}
    </section>
  );
}

export function History({ model }: Props) {
  const { language } = model;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say(words.history, language)}</h2>
      <p className="muted">{say(words.historyNote, language)}</p>
      <TableWrap label={say(words.history, language)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.fact, language)}</th>
              <th scope="col">{say(words.value, language)}</th>
              <th scope="col">{say(words.acceptedAt, language)}</th>
              <th scope="col">{say(words.state, language)}</th>
            </tr>
          </thead>
          <tbody>
            {model.history.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.isThis ? (
                    `${row.id} (${say(words.thisOne, language)})`
                  ) : (
                    <a href={factLink(language, row.id)}>{row.id}</a>
                  )}
                </th>
                <td>{row.value}</td>
                <td>{showDay(row.acceptedAt, language)}</td>
                <td>{stateOf(row, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}

function stateOf(row: FactModel['history'][number], language: Language): string {
  const state = say(row.isCurrent ? words.current : words.superseded, language);
  return row.supersedes === null ? state : `${state}, ${say(words.supersedes, language)} ${row.supersedes}`;
}

export function Siblings({ model }: Props) {
  const { language, siblings } = model;
  if (siblings.length === 0) return null;
  return (
    <section aria-labelledby="siblings">
      <h2 id="siblings">{say(words.siblings, language)}</h2>
      <ul className="ruled pairs">
        {siblings.map((one) => (
          <li key={one.href}>
            <a href={one.href}>{one.label}</a>
            <span>{one.value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
