/** A federal subject as people see it. */
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
      <PlaceHead
        language={language}
        title={model.name}
        crumbs={crumbs}
        counts={model.counts}
        links={[
          { name: w.compareNeighbours, href: model.compareHref },
          { name: w.json, href: model.jsonHref },
        ]}
      >
        <Picture svg={model.locator} caption={`${w.code}: ${model.code}`} />
      </PlaceHead>
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
  return (
    <>
      <div className="columns even">
        <ComparisonSection comparison={model.comparison} language={language} />
        <MixSection mix={model.mix} language={language} />
      </div>
      <ClustersSection
        rows={model.rows}
        downloads={model.downloads}
        listHref={model.listHref}
        language={language}
      />
      <CountsSection counts={model.counts} language={language} />
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
