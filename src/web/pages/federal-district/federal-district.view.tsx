/** A federal district as people see it. */
import { to } from '../../frame/links.ts';
import { Picture } from '../../frame/picture.tsx';
import {
  ClustersSection,
  ComparisonSection,
  CountsSection,
  MixSection,
  PlaceHead,
} from '../../frame/place-sections.tsx';
import { PlaceTable } from '../../frame/place-table.tsx';
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
  return (
    <article className="place">
      <PlaceHead
        language={language}
        title={model.name}
        crumbs={[{ name: w.districts, href: to(language, '/federal-districts') }]}
        counts={model.counts}
        links={[
          { name: w.compareAll, href: model.compareHref },
          { name: w.json, href: model.jsonHref },
        ]}
      >
        <Picture svg={model.locator} caption={w.composition} />
      </PlaceHead>
      <div className="columns even">
        <div>
          <ComparisonSection comparison={model.comparison} language={language} />
          <Series model={model} />
        </div>
        <MixSection mix={model.mix} language={language} />
      </div>
      <section>
        <h2>{w.subjects}</h2>
        <p className="muted small">{w.subjectsNote}</p>
        <PlaceTable rows={model.subjects} language={language} caption={w.subjects} columns={model.columns} />
      </section>
      <ClustersSection
        rows={model.rows}
        downloads={model.downloads}
        listHref={model.listHref}
        language={language}
      />
      <CountsSection counts={model.counts} language={language} />
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
