/** The facts behind a figure as tables, one a cluster. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { PageLinks, Scroll } from '../../workspace-frame/parts.tsx';
import type { WaveSourcesModel } from './wave-sources.presenter.ts';
import { words } from './wave-sources.words.ts';

interface Props {
  readonly model: WaveSourcesModel;
}

export function WaveSourcesView({ model }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead
        language={language}
        title={model.title}
        crumbs={model.isPublished ? model.crumbs : []}
        lead={w.lead}
      >
        <p>
          <strong>{model.value}</strong> · {model.what}
        </p>
        <p className="muted small">
          {w.behind}: {model.answers}. {w.open}: {model.total}
          {model.closed > 0 ? `, ${w.closed}: ${model.closed}` : ''}.
        </p>
      </PageHead>
      {model.clusters.map((cluster) => (
        <Cluster key={cluster.id} cluster={cluster} model={model} />
      ))}
      <PageLinks links={model.pages} language={language} />
    </article>
  );
}

function Cluster({ cluster, model }: Props & { readonly cluster: WaveSourcesModel['clusters'][number] }) {
  const w = wordsIn(words, model.language);
  return (
    <section>
      <h2>
        <a href={cluster.href}>{cluster.name}</a>
      </h2>
      {cluster.rows.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <Scroll label={cluster.name}>
          <table className="stack sources-table">
            <thead>
              <tr>
                {[w.who, w.question, w.year].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                <th scope="col" className="number">
                  {w.value}
                </th>
                {[w.submission, w.place].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cluster.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.row}</th>
                  <td data-label={w.question}>{row.measure}</td>
                  <td data-label={w.year}>{row.period}</td>
                  <td data-label={w.value} className="number">
                    <a href={row.href}>{row.value}</a>
                  </td>
                  <td data-label={w.submission}>{row.submission}</td>
                  <td data-label={w.place}>{row.place}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
