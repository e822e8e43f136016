/** The page of a fact: its value, where it is printed, its history and what rests on it. */
import { type Language, say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { factLink, indicatorLink, to } from '../../frame/links.ts';
import { DoubtNote } from '../../reading/doubt-note.tsx';
import { Excerpt } from '../../reading/excerpt.tsx';
import { findingAnchor } from '../../reading/finding-words.ts';
import { Crumbs, Links, TableWrap, Terms } from '../../reading/parts.tsx';
import { confidenceNames, reading, showDay } from '../../reading/words.ts';
import { crumbsOf, type FactModel } from './fact.presenter.ts';
import { words } from './fact.words.ts';

interface Props {
  readonly model: FactModel;
}

export function FactView({ model }: Props) {
  const { fact, language, shown } = model;
  return (
    <article className="figure-passport">
      <Crumbs steps={crumbsOf(model)} label={say(words.way, language)} />
      <div className="passport-main">
        <p className="eyebrow">
          {say(words.fact, language)} {fact.id}
        </p>
        <h1 className={shown.text.length > 24 ? 'long-value' : 'big-number'}>
          <span className="value">{shown.text}</span>{' '}
          {shown.unit === '' ? null : <span className="unit">{shown.unit}</span>}
        </h1>
        <p className="what">
          {model.entity.name}: {model.measure}
        </p>
        {fact.provenance.ambiguous ? (
          <DoubtNote
            language={language}
            reading={fact.provenance.reading}
            alternative={fact.provenance.alternative}
          />
        ) : null}
        <Provenance model={model} />
        <Links
          items={[{ label: 'JSON', href: `/api/v1/facts/${fact.id}` }]}
          label={say(reading.download, language)}
        />
      </div>
      <section className="passport-side" aria-labelledby="where">
        <h2 id="where">{say(words.where, language)}</h2>
        <p className="muted">
          {say(reading.review, language)}, {say(reading.lines, language)}{' '}
          {showLineRanges(fact.provenance.lines)}
        </p>
        <Excerpt lines={model.excerpt} language={language} />
        {model.statements.others.length > 0 ? (
          <>
            <h3>{say(words.statements, language)}</h3>
            <ul className="ruled">
              {model.statements.others.map((other) => (
                <li key={other.href}>
                  <a href={other.href} lang="ru">
                    {other.label}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <div className="passport-rows">
        <Figures model={model} />
        <Findings model={model} />
        <History model={model} />
        <Siblings model={model} />
      </div>
    </article>
  );
}

function Provenance({ model }: Props) {
  const { fact, language, entity } = model;
  const { provenance } = fact;
  return (
    <Terms
      items={[
        {
          term: say(words.about, language),
          text: (
            <>
              {entity.kind}: {entity.href ? <a href={entity.href}>{entity.name}</a> : entity.name}{' '}
              <span className="muted">({fact.entity})</span>
            </>
          ),
        },
        {
          term: say(words.measure, language),
          text: model.indicatorId ? (
            <a href={indicatorLink(language, model.indicatorId)}>{model.measure}</a>
          ) : (
            `${model.measure} (${fact.measure})`
          ),
        },
        { term: say(words.period, language), text: fact.period ?? say(words.noPeriod, language) },
        { term: say(words.printed, language), text: printedOf(model) },
        {
          term: say(words.document, language),
          text: `${say(reading.review, language)} (${provenance.document})`,
        },
        {
          term: say(words.table, language),
          text: `data/review-${fact.edition}/${provenance.table}, ${say(words.row, language)} ${provenance.row}, ${say(words.column, language)} ${provenance.column}`,
        },
        { term: say(words.lines, language), text: showLineRanges(provenance.lines) },
        model.statements.total > 1
          ? {
              term: say(words.statement, language),
              text: `${say(words.statementOf, language)} ${fact.statement} ${say(words.of, language)} ${model.statements.total}`,
            }
          : null,
        {
          term: say(words.confidence, language),
          text: say(confidenceNames[provenance.confidence], language),
        },
        provenance.reading && !provenance.ambiguous
          ? { term: say(words.reading, language), text: say(provenance.reading, language) }
          : null,
      ]}
    />
  );
}

function printedOf({ fact, language }: FactModel): React.ReactNode {
  const { printed, printedUnit } = fact.provenance;
  if (printed === null) return say(words.notPrinted, language);
  return (
    <span lang="ru">
      {printedUnit && !printed.includes(printedUnit) ? `${printed} ${printedUnit}` : printed || '—'}
    </span>
  );
}

function Figures({ model }: Props) {
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

function Findings({ model }: Props) {
  const { language, findings } = model;
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say(words.findings, language)}</h2>
      <ul className="ruled">
        {findings.slice(0, 12).map((finding) => (
          <li key={finding.id}>
            <a href={`${to(language, '/findings')}#${findingAnchor(finding.id)}`}>
              {say(finding.sentence, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ model }: Props) {
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

function Siblings({ model }: Props) {
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
