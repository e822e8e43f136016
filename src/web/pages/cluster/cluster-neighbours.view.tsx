/** Clusters of the same subject and the same industry, and the neighbouring rows of the list. */
import { RegisterMark } from '../../frame/register-mark.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { ClusterModel } from './cluster.presenter.ts';
import { clusterWords } from './cluster.words.ts';
import type { NeighbourGroup } from './cluster-relations.ts';

export function ClusterNeighbours({ model }: { readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">{w.neighbours}</h2>
      <div className="neighbour-groups">
        {model.neighbours.map((group) => (
          <Group key={group.place.code} group={group} model={model} />
        ))}
      </div>
      <Walk model={model} />
    </section>
  );
}

function Group({ group, model }: { readonly group: NeighbourGroup; readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  return (
    <div className="neighbour-group">
      <h3>
        <span className="eyebrow line">{group.kind === 'subject' ? w.inSubject : w.inIndustry}</span>
        <a href={group.place.href}>{group.place.name}</a>
      </h3>
      {group.total === 0 ? <p className="muted small">{w.alone}</p> : null}
      <ul className="plain">
        {group.rows.map((row) => (
          <li key={row.code}>
            <a className="quiet" href={row.href} lang={row.lang}>
              {row.name}
            </a>{' '}
            {group.kind === 'industry' ? (
              <span className="muted">{row.subjects.map((subject) => subject.name).join(', ')} </span>
            ) : null}
            {row.inRegister ? <RegisterMark language={model.language} /> : null}
          </li>
        ))}
      </ul>
      {group.total > group.rows.length ? (
        <p className="small">
          <a className="onward" href={group.place.href}>
            {w.all} {group.total + 1}
            <span className="hidden">: {group.place.name}</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Walk({ model }: { readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  const { previous, next } = model;
  return (
    <nav className="walk no-print" aria-label={w.walk}>
      {previous ? (
        <a href={previous.href} rel="prev">
          <span className="muted line small">
            ← {w.previous}, {w.no} {previous.number}
          </span>
          <span lang={previous.lang}>{previous.name}</span>
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={next.href} rel="next">
          <span className="muted line small">
            {w.next}, {w.no} {next.number} →
          </span>
          <span lang={next.lang}>{next.name}</span>
        </a>
      ) : null}
    </nav>
  );
}
