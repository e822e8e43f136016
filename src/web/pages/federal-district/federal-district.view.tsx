/** A federal district as people see it. */
import { BarList } from '../../frame/bar-list.tsx';
import { BigCounts } from '../../frame/big-counts.tsx';
import { ClusterTable } from '../../frame/cluster-table.tsx';
import { CountryComparison } from '../../frame/country-comparison.tsx';
import { CountsTable } from '../../frame/counts-table.tsx';
import { Downloads } from '../../frame/downloads.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { Picture } from '../../frame/picture.tsx';
import { PlaceTable } from '../../frame/place-table.tsx';
import { placeWords } from '../../frame/place-words.ts';
import { SeriesTable } from '../../frame/series-table.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { FederalDistrictModel } from './federal-district.presenter.ts';
import { districtWords } from './federal-district.words.ts';

interface PartProps {
  readonly model: FederalDistrictModel;
}

export function FederalDistrictView({ model }: PartProps) {
  const { language } = model;
  const w = wordsIn(districtWords, language);
  const p = wordsIn(placeWords, language);
  return (
    <article className="place">
      <div className="with-aside">
        <div>
          <PageHead
            language={language}
            title={model.name}
            crumbs={[{ name: w.districts, href: to(language, '/federal-districts') }]}
          />
          <BigCounts counts={model.counts} language={language} />
          <ul className="downloads no-print">
            <li>
              <a href={model.compareHref}>{w.compareAll}</a>
            </li>
            <li>
              <a href={model.jsonHref}>{w.json}</a>
            </li>
          </ul>
        </div>
        <Picture svg={model.locator} caption={w.composition} />
      </div>
      <div className="columns even">
        <div>
          <section>
            <h2>{p.comparison}</h2>
            <CountryComparison comparison={model.comparison} language={language} />
          </section>
          <Series model={model} />
        </div>
        <section>
          <h2>{p.mix}</h2>
          <p className="muted small">{p.mixNote}</p>
          <BarList items={model.mix} caption={p.mix} nameTitle={p.industry} countTitle={p.rows} />
        </section>
      </div>
      <section>
        <h2>{w.subjects}</h2>
        <p className="muted small">{w.subjectsNote}</p>
        <PlaceTable rows={model.subjects} language={language} caption={w.subjects} columns={model.columns} />
      </section>
      <section>
        <div className="bar-line">
          <h2>{p.clusters}</h2>
          <Downloads items={model.downloads} language={language} />
        </div>
        <ClusterTable rows={model.rows} language={language} caption={p.clusters} />
        <p>
          <a className="onward" href={model.listHref}>
            {p.inList}
          </a>
        </p>
      </section>
      <section>
        <h2>{p.counts}</h2>
        <p className="muted small">{p.countsNote}</p>
        <CountsTable counts={model.counts} language={language} />
      </section>
    </article>
  );
}

function Series({ model }: PartProps) {
  const w = wordsIn(districtWords, model.language);
  return (
    <section>
      <h2>{w.series}</h2>
      <div className="series-pair">
        {model.series.map(({ title, series, chart }) => (
          <div key={title}>
            <h3>{title}</h3>
            <Picture svg={chart} className="small-chart" />
            <SeriesTable series={series} language={model.language} caption={title} />
          </div>
        ))}
      </div>
    </section>
  );
}
