/** The page of a fact: its value, where it is printed, its history and what rests on it. */
import { say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { indicatorLink } from '../../frame/links.ts';
import { DoubtNote } from '../../reading/doubt-note.tsx';
import { Excerpt } from '../../reading/excerpt.tsx';
import { FindingList } from '../../reading/finding-list.tsx';
import { Crumbs, Links, Terms } from '../../reading/parts.tsx';
import { confidenceNames, reading } from '../../reading/words.ts';
import { crumbsOf, type FactModel } from './fact.presenter.ts';
import { words } from './fact.words.ts';
import { Figures, History, Siblings } from './fact-context.view.tsx';

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
        <FindingList
          title={say(words.findings, language)}
          findings={model.findings}
          most={12}
          language={language}
        />
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
