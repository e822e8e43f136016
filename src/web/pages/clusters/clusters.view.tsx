/** The list of clusters as people see it: search above, facets beside, rows. */
import { ClusterTable } from '../../frame/cluster-table.tsx';
import { Downloads } from '../../frame/downloads.tsx';
import { FigureLink } from '../../frame/figure-link.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { ClustersModel } from './clusters.presenter.ts';
import { clustersWords } from './clusters.words.ts';
import { ClustersFacets } from './clusters-facets.view.tsx';
import { ClustersPaging } from './clusters-paging.view.tsx';

export function ClustersView({ model }: { readonly model: ClustersModel }) {
  const { language } = model;
  const w = wordsIn(clustersWords, language);
  return (
    <>
      <PageHead language={language} title={w.title} lead={w.lead} />
      <form className="page-search" action={model.action} aria-label={w.search}>
        <label className="hidden" htmlFor="clusters-q">
          {w.search}
        </label>
        <input id="clusters-q" type="search" name="q" defaultValue={model.q} placeholder={w.search} />
        {model.hidden.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button className="button" type="submit">
          {w.find}
        </button>
      </form>
      <Chips model={model} />
      <div className="aside-left">
        <ClustersFacets model={model} />
        <section aria-labelledby="found">
          <div className="bar-line">
            <h2 id="found" className="found">
              {w.found}: {countOf(model.total, nouns.row, language)}
            </h2>
            <Downloads items={model.downloads} language={language} label={w.downloads} />
          </div>
          {model.isFiltered ? null : (
            <p className="muted small">
              {w.distinct} <FigureLink figure={model.country.distinctCount} language={language} />
            </p>
          )}
          {model.total === 0 ? <Nothing model={model} /> : <Found model={model} />}
        </section>
      </div>
    </>
  );
}

function Chips({ model }: { readonly model: ClustersModel }) {
  const w = wordsIn(clustersWords, model.language);
  if (model.chips.length === 0) return null;
  return (
    <ul className="chips no-print" aria-label={w.inForce}>
      {model.chips.map((chip) => (
        <li key={chip.href}>
          <a href={chip.href}>
            {chip.title} <span aria-hidden="true">×</span>
            <span className="hidden">, {w.remove}</span>
          </a>
        </li>
      ))}
      <li>
        <a className="clear" href={model.action}>
          {w.clear}
        </a>
      </li>
    </ul>
  );
}

function Found({ model }: { readonly model: ClustersModel }) {
  const { language } = model;
  const w = wordsIn(clustersWords, language);
  if (model.rows.length === 0) {
    return (
      <p>
        <a href={model.firstPage}>{w.page} 1</a>
      </p>
    );
  }
  return (
    <>
      {model.byRelevance ? (
        <p className="small">
          <a href={model.byRelevance}>{w.relevance}</a>
        </p>
      ) : null}
      <ClusterTable rows={model.rows} language={language} caption={w.title} columns={model.columns} />
      <ClustersPaging model={model} />
    </>
  );
}

function Nothing({ model }: { readonly model: ClustersModel }) {
  const w = wordsIn(clustersWords, model.language);
  return (
    <div className="nothing">
      <h3>{w.nothing}</h3>
      <p>{w.nothingAdvice}</p>
      <ul>
        {model.advice.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.title}</a>{' '}
            <span className="muted">({countOf(step.count, nouns.row, model.language)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
