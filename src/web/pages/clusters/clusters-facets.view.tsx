/** Facets as lists of links; a chosen value is marked and its link drops it. */
import { wordsIn } from '../../frame/speak.ts';
import type { ClustersModel } from './clusters.presenter.ts';
import { clustersWords } from './clusters.words.ts';
import type { FacetValue } from './clusters-facets.ts';

export function ClustersFacets({ model }: { readonly model: ClustersModel }) {
  const w = wordsIn(clustersWords, model.language);
  return (
    <details className="fold facets-fold no-print">
      <summary>{w.filters}</summary>
      <nav className="facets" aria-label={w.filters}>
        {model.facets.map((facet) => (
          <div key={facet.name}>
            <h2 className="facet-title">{facet.title}</h2>
            <Values values={facet.first} model={model} />
            {facet.rest.length === 0 ? null : (
              <details className="fold">
                <summary>
                  {w.more} {facet.rest.length}
                  <span className="hidden">: {facet.title}</span>
                </summary>
                <Values values={facet.rest} model={model} />
              </details>
            )}
          </div>
        ))}
      </nav>
    </details>
  );
}

function Values({
  values,
  model,
}: {
  readonly values: readonly FacetValue[];
  readonly model: ClustersModel;
}) {
  const w = wordsIn(clustersWords, model.language);
  return (
    <ul>
      {values.map((value) => (
        <li key={value.value}>
          <a href={value.href} aria-current={value.isChosen ? 'true' : undefined}>
            <span>
              {value.isChosen ? <span aria-hidden="true">× </span> : null}
              {value.title}
              {value.isChosen ? <span className="hidden">, {w.remove}</span> : null}
            </span>{' '}
            <span className="facet-count">{value.count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
