/** Pages and the number of rows a page. */
import { wordsIn } from '../../frame/speak.ts';
import type { ClustersModel } from './clusters.presenter.ts';
import { clustersWords } from './clusters.words.ts';
import type { PageLink } from './clusters-paging.ts';

export function ClustersPaging({ model }: { readonly model: ClustersModel }) {
  const w = wordsIn(clustersWords, model.language);
  return (
    <div className="pages no-print">
      {model.pages.length === 0 ? null : (
        <nav aria-label={w.pages}>
          <Links links={model.pages} prefix={w.page} current="page" />
        </nav>
      )}
      {model.sizes.length === 0 ? null : (
        <div className="sizes">
          <span className="muted">{w.perPage}</span>{' '}
          <Links links={model.sizes} prefix={w.perPage} current="true" />
        </div>
      )}
    </div>
  );
}

function Links({
  links,
  prefix,
  current,
}: {
  readonly links: readonly PageLink[];
  readonly prefix: string;
  readonly current: 'page' | 'true';
}) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.title}>
          <a href={link.href} aria-current={link.isCurrent ? current : undefined}>
            <span className="hidden">{prefix} </span>
            {link.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
