/** An industry as people see it. */
import { BarList } from '../../frame/bar-list.tsx';
import { BigCounts } from '../../frame/big-counts.tsx';
import { ClusterTable } from '../../frame/cluster-table.tsx';
import { CountryComparison } from '../../frame/country-comparison.tsx';
import { CountsTable } from '../../frame/counts-table.tsx';
import { Downloads } from '../../frame/downloads.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { Picture } from '../../frame/picture.tsx';
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
      <div className="with-aside">
        <div>
          <PageHead
            language={language}
            title={model.name}
            crumbs={[{ name: w.industries, href: to(language, '/industries') }]}
          />
          <BigCounts counts={model.counts} language={language} />
          <ul className="downloads no-print">
            <li>
              <a href={model.compareHref}>{w.compare}</a>
            </li>
          </ul>
        </div>
        {model.isEmpty ? null : <Picture svg={model.locator} caption={w.where} />}
      </div>
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
      <section>
        <h2>{p.comparison}</h2>
        <CountryComparison comparison={model.comparison} language={language} />
      </section>
      <section>
        <div className="bar-line">
          <h2 id="rows">{p.clusters}</h2>
          <Downloads items={model.downloads} language={language} />
        </div>
        <ClusterTable rows={model.rows} language={language} caption={p.clusters} />
        <p>
          <a className="onward" href={model.listHref}>
            {p.inList}
          </a>
        </p>
      </section>
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
      <section>
        <h2>{p.counts}</h2>
        <p className="muted small">{p.countsNote}</p>
        <CountsTable counts={model.counts} language={language} />
      </section>
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
