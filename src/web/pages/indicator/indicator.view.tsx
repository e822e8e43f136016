/** The page of an indicator: meaning, pictures, one table of values by scope, ambiguities and gaps. */
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { FindingList } from '../../reading/finding-list.tsx';
import { listDownloads } from '../../reading/list-downloads.ts';
import { Crumbs, Links, Pictures, Terms } from '../../reading/parts.tsx';
import { confidenceNames, reading } from '../../reading/words.ts';
import type { IndicatorModel } from './indicator.presenter.ts';
import { words } from './indicator.words.ts';
import { Doubts, Missing } from './indicator-doubts.view.tsx';
import { ObservationTable } from './indicator-table.view.tsx';

interface Props {
  readonly model: IndicatorModel;
}

export function IndicatorView({ model }: Props) {
  const { indicator, language } = model;
  const label = say(indicator.display.label, language);
  return (
    <article>
      <Crumbs
        steps={[{ label: say(words.indicators, language), href: to(language, '/indicators') }, indicator.id]}
        label={say(words.way, language)}
      />
      <h1>{say(indicator.title, language)}</h1>
      <p className="lead">{say(indicator.definition, language)}</p>
      <Terms
        items={[
          { term: say(reading.unit, language), text: label === '' ? say(words.noUnit, language) : label },
          { term: say(reading.formula, language), text: say(indicator.formula, language) },
          { term: say(words.method, language), text: say(indicator.recomputation, language) },
          indicator.source
            ? {
                term: say(words.source, language),
                text: `${say(indicator.source, language)} ${say(reading.confidence, language)}: ${say(confidenceNames[indicator.confidence ?? 'low'], language)}.`,
              }
            : null,
        ]}
      />
      <Links
        items={listDownloads(`/api/v1/indicators/${indicator.id}/observations`)}
        label={say(reading.download, language)}
      />
      {model.charts.length > 0 ? <Charts model={model} /> : null}
      <section aria-labelledby="values">
        <h2 id="values">
          {say(words.values, language)}
          {label === '' ? '' : `, ${label}`}
        </h2>
        <ObservationTable model={model} />
        <p className="small muted">{say(words.compareNote, language)}</p>
        {model.scopes.length > 1 ? <p className="small muted">{say(words.scopesKept, language)}</p> : null}
      </section>
      <Missing model={model} />
      <Doubts model={model} />
      <FindingList
        title={say(words.findings, language)}
        findings={model.findings}
        most={12}
        language={language}
      />
    </article>
  );
}

function Charts({ model }: Props) {
  const { language, charts } = model;
  return (
    <section aria-labelledby="series">
      <h2 id="series">{say(words.charts, language)}</h2>
      <div className="charts">
        {charts.map((chart) => (
          <div key={chart.title} className={chart.isWide ? 'wide' : undefined}>
            <h3>{chart.title}</h3>
            <Pictures pair={chart.pictures} />
          </div>
        ))}
      </div>
      {charts.some((chart) => chart.hasDoubt) ? (
        <p className="small muted">{say(reading.hollow, language)}</p>
      ) : null}
    </section>
  );
}
