/** The home page as people see it. */
import { ClusterTable } from '../../frame/cluster-table.tsx';
import { Downloads } from '../../frame/downloads.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { HomeModel } from './home.presenter.ts';
import { homeWords } from './home.words.ts';
import { HomeFilter } from './home-filter.view.tsx';
import { Headlines } from './home-headlines.view.tsx';
import { HomeMaps } from './home-maps.view.tsx';
import { HomeSubjects } from './home-subjects.view.tsx';

export function HomeView({ model }: { readonly model: HomeModel }) {
  const { language } = model;
  const w = wordsIn(homeWords, language);
  return (
    <div className="home">
      <div className="home-head">
        <PageHead
          language={language}
          title={w.title}
          lead={
            <>
              {w.lead} <a href={to(language, '/findings')}>{w.leadLink}</a>.
            </>
          }
        />
        <Headlines model={model} />
      </div>
      <HomeFilter model={model} />
      <HomeMaps model={model} />
      <div className="columns home-lists">
        <HomeSubjects model={model} />
        <section aria-labelledby="clusters">
          <h2 id="clusters">{w.clusters}</h2>
          <div className="bar-line">
            <p className="muted small">
              {model.isFiltered
                ? `${w.found}: ${countOf(model.found, nouns.row, language)}`
                : `${model.found} ${w.rowsAsPublished}`}
            </p>
            <Downloads items={model.downloads} language={language} />
          </div>
          {model.rows.length === 0 ? (
            <p>{w.nothing}</p>
          ) : (
            <ClusterTable rows={model.rows} language={language} caption={w.clusters} />
          )}
          {model.found > model.rows.length ? (
            <p>
              <a className="onward" href={model.listHref}>
                {w.whole}: {countOf(model.found, nouns.row, language)}
              </a>
            </p>
          ) : null}
        </section>
      </div>
    </div>
  );
}
