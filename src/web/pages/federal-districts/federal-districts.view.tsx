/** The districts as people see them: table, then the way over the years. */
import { Downloads } from '../../frame/downloads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Picture } from '../../frame/picture.tsx';
import { PlaceTable } from '../../frame/place-table.tsx';
import { SeriesTable } from '../../frame/series-table.tsx';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { FederalDistrictsModel } from './federal-districts.presenter.ts';
import { districtsWords } from './federal-districts.words.ts';

export function FederalDistrictsView({ model }: { readonly model: FederalDistrictsModel }) {
  const { language } = model;
  const w = wordsIn(districtsWords, language);
  return (
    <>
      <PageHead language={language} title={w.title} lead={w.lead} />
      <div className="bar-line">
        <p>{countOf(model.rows.length, nouns.district, language)}</p>
        <Downloads items={model.downloads} language={language} />
      </div>
      <PlaceTable rows={model.rows} language={language} caption={w.table} columns={model.columns} />
      <h2>{w.series}</h2>
      <p className="muted small">{w.published}</p>
      {model.series.map(({ title, series, chart, chartNarrow, href }) => (
        <section key={href}>
          <h3>
            {title}{' '}
            <a className="aside-link" href={href}>
              {w.indicator}
            </a>
          </h3>
          <Picture svg={chart} className="wide-only" />
          <Picture svg={chartNarrow} className="narrow-only" />
          <SeriesTable series={series} language={language} caption={title} />
        </section>
      ))}
    </>
  );
}
