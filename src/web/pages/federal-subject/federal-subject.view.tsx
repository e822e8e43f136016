/** A federal subject as people see it. */
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
import { wordsIn } from '../../frame/speak.ts';
import type { FederalSubjectModel } from './federal-subject.presenter.ts';
import { subjectWords } from './federal-subject.words.ts';

interface PartProps {
  readonly model: FederalSubjectModel;
}

export function FederalSubjectView({ model }: PartProps) {
  const { language } = model;
  const w = wordsIn(subjectWords, language);
  const crumbs = [{ name: w.subjects, href: to(language, '/federal-subjects') }, model.district];
  return (
    <article className="place">
      <div className="with-aside">
        <div>
          <PageHead language={language} title={model.name} crumbs={crumbs} />
          <BigCounts counts={model.counts} language={language} />
          <ul className="downloads no-print">
            <li>
              <a href={model.compareHref}>{w.compareNeighbours}</a>
            </li>
            <li>
              <a href={model.jsonHref}>{w.json}</a>
            </li>
          </ul>
        </div>
        <Picture svg={model.locator} caption={`${w.code}: ${model.code}`} />
      </div>
      {model.isEmpty ? (
        <section className="honest">
          <p>
            <strong>{w.none}</strong> {w.noneMeaning}
          </p>
        </section>
      ) : (
        <Filled model={model} />
      )}
      <Neighbours model={model} />
    </article>
  );
}

function Filled({ model }: PartProps) {
  const { language } = model;
  const p = wordsIn(placeWords, language);
  return (
    <>
      <div className="columns even">
        <section>
          <h2>{p.comparison}</h2>
          <CountryComparison comparison={model.comparison} language={language} />
        </section>
        <section>
          <h2>{p.mix}</h2>
          <p className="muted small">{p.mixNote}</p>
          <BarList items={model.mix} caption={p.mix} nameTitle={p.industry} countTitle={p.rows} />
        </section>
      </div>
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
    </>
  );
}

function Neighbours({ model }: PartProps) {
  const w = wordsIn(subjectWords, model.language);
  return (
    <section>
      <h2>{w.neighbours}</h2>
      <p className="small">
        <a href={model.district.href}>{model.district.name}</a>
      </p>
      <PlaceTable
        rows={model.neighbours}
        language={model.language}
        caption={w.neighbours}
        columns={model.columns}
      />
    </section>
  );
}
