/** An industry as people see it. */
import { BarList } from '../../frame/bar-list.tsx';
import { to } from '../../frame/links.ts';
import { Picture } from '../../frame/picture.tsx';
import { ClustersSection, ComparisonSection, CountsSection, PlaceHead } from '../../frame/place-sections.tsx';
import { placeWords } from '../../frame/place-words.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { IndustryModel } from './industry.presenter.ts';
import { industryWords } from './industry.words.ts';

interface PartProps {
  readonly model: IndustryModel;
}

export function IndustryView({ model }: PartProps) {
  const { language } = model;
  const w = wordsIn(industryWords, language);
  return (
    <article className="place">
      <PlaceHead
        language={language}
        title={model.name}
        crumbs={[{ name: w.industries, href: to(language, '/industries') }]}
        counts={model.counts}
        links={[{ name: w.compare, href: model.compareHref }]}
      >
        {model.isEmpty ? null : <Picture svg={model.locator} caption={w.where} />}
      </PlaceHead>
      {model.isEmpty ? <p className="honest">{w.none}</p> : <Filled model={model} />}
      <Spellings model={model} />
    </article>
  );
}

function Filled({ model }: PartProps) {
  const { language } = model;
  const w = wordsIn(industryWords, language);
  const p = wordsIn(placeWords, language);
  return (
    <>
      <ComparisonSection comparison={model.comparison} language={language} />
      <ClustersSection
        rows={model.rows}
        downloads={model.downloads}
        listHref={model.listHref}
        language={language}
        id="rows"
      />
      <div className="columns even">
        <section>
          <h2>{w.subjects}</h2>
          <BarList items={model.subjects} caption={w.subjects} nameTitle={p.subject} countTitle={p.rows} />
        </section>
        <section>
          <h2>{w.districts}</h2>
          <BarList items={model.districts} caption={w.districts} nameTitle={p.district} countTitle={p.rows} />
        </section>
      </div>
      <section>
        <h2>{w.together}</h2>
        <p className="muted small">{model.together.length === 0 ? w.alone : w.togetherNote}</p>
        {model.together.length === 0 ? null : (
          <BarList items={model.together} caption={w.together} nameTitle={p.industry} countTitle={w.both} />
        )}
      </section>
      <CountsSection counts={model.counts} language={language} />
    </>
  );
}

function Spellings({ model }: PartProps) {
  const w = wordsIn(industryWords, model.language);
  return (
    <section>
      <h2>{w.spellings}</h2>
      <p className="muted small">{w.spellingsNote}</p>
      <ul className="plain">
        <li>
          <span lang={model.foreign}>{model.nameRu}</span> <span className="muted">— {w.canonical}</span>
        </li>
        {model.spellings.map((spelling) => (
          <li key={spelling.printed}>
            <span lang={model.foreign}>{spelling.printed}</span>{' '}
            <span className="muted">— {spelling.kind}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
