/** The passport of a cluster as people see and print it. */
import { LinkList } from '../../frame/link-list.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { Picture } from '../../frame/picture.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { ClusterModel } from './cluster.presenter.ts';
import { clusterWords } from './cluster.words.ts';
import { ClusterFields } from './cluster-fields.view.tsx';
import { ClusterNeighbours } from './cluster-neighbours.view.tsx';
import { ClusterFindings, ClusterProjects, ClusterTwins } from './cluster-relations.view.tsx';

export function ClusterView({ model }: { readonly model: ClusterModel }) {
  const { language } = model;
  const w = wordsIn(clusterWords, language);
  const crumbs = [
    { name: w.clusters, href: to(language, '/clusters') },
    { name: model.list.name, href: model.list.href },
  ];
  return (
    <article className="cluster-passport">
      <PageHead language={language} title={model.name.name} titleLang={model.name.lang} crumbs={crumbs}>
        <p className="passport-line">
          <span>
            {w.no} {model.number}
          </span>
          <span>
            <LinkList items={model.places} />
          </span>
          {model.inRegister ? (
            <span className="mark-register">{w.registerYes}</span>
          ) : (
            <span className="muted">{w.registerNo}</span>
          )}
        </p>
        <ul className="downloads no-print">
          <li>
            <a href={model.links.pdf}>{w.pdf}</a>
          </li>
          <li>
            <a href={model.links.json}>{w.json}</a>
          </li>
          <li>
            <a href={model.links.compare}>{w.compare}</a>
          </li>
        </ul>
      </PageHead>
      <div className="with-aside">
        <ClusterFields model={model} />
        <Picture svg={model.locator} caption={w.whereNote} />
      </div>
      <ClusterTwins model={model} />
      <ClusterProjects model={model} />
      <ClusterFindings model={model} />
      <ClusterNeighbours model={model} />
      <p className="muted small revision">
        {w.edition} {model.edition}. {w.revision}: {model.revision}.
      </p>
    </article>
  );
}
