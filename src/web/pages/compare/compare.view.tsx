/** The comparison as people see it: what is compared, the table, the choice. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { CompareModel } from './compare.presenter.ts';
import { compareWords } from './compare.words.ts';
import { CompareChoice } from './compare-choice.view.tsx';
import { CompareTable } from './compare-table.view.tsx';

export function CompareView({ model }: { readonly model: CompareModel }) {
  const w = wordsIn(compareWords, model.language);
  return (
    <>
      <PageHead language={model.language} title={w.title} lead={w.lead} />
      <nav aria-label={w.kinds} className="no-print">
        <ul className="tabs">
          {model.tabs.map((tab) => (
            <li key={tab.href}>
              <a href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
                {tab.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {model.entities.length === 0 ? <Start model={model} /> : <CompareTable model={model} />}
      <CompareChoice model={model} />
    </>
  );
}

function Start({ model }: { readonly model: CompareModel }) {
  const w = wordsIn(compareWords, model.language);
  return (
    <section>
      <p>{w.empty}</p>
      <ul className="plain starts">
        {model.ready.map((set) => (
          <li key={set.href}>
            <a href={set.href}>{set.title}</a>
            <span className="remark">{set.names.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
