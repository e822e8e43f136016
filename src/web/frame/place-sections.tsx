/** The head and the sections that the pages of a subject, a district and an industry have in common. */
import type { Counts } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import type { BarItem } from './bar-items.ts';
import { BarList } from './bar-list.tsx';
import { BigCounts } from './big-counts.tsx';
import type { ClusterRow } from './cluster-rows.ts';
import { ClusterTable } from './cluster-table.tsx';
import type { CountryComparison as Comparison } from './country-comparison.ts';
import { CountryComparison } from './country-comparison.tsx';
import { CountsTable } from './counts-table.tsx';
import type { Download } from './downloads.ts';
import { Downloads } from './downloads.tsx';
import { type Crumb, PageHead } from './page-head.tsx';
import { placeWords } from './place-words.ts';
import { wordsIn } from './speak.ts';

interface PlaceHeadProps {
  readonly language: Language;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly counts: Counts;
  /** Where to go on from here. */
  readonly links: readonly Crumb[];
  /** The place on the map, beside the rest. */
  readonly children: React.ReactNode;
}

/** The name of a place, its counts large, and its picture beside them. */
export function PlaceHead({ language, title, crumbs, counts, links, children }: PlaceHeadProps) {
  return (
    <div className="with-aside">
      <div>
        <PageHead language={language} title={title} crumbs={crumbs} />
        <BigCounts counts={counts} language={language} />
        <ul className="downloads no-print">
          {links.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </div>
  );
}

/** The place beside the country. */
export function ComparisonSection({
  comparison,
  language,
}: {
  readonly comparison: Comparison;
  readonly language: Language;
}) {
  return (
    <section>
      <h2>{wordsIn(placeWords, language).comparison}</h2>
      <CountryComparison comparison={comparison} language={language} />
    </section>
  );
}

/** Which industries the place's clusters name. */
export function MixSection({
  mix,
  language,
}: {
  readonly mix: readonly BarItem[];
  readonly language: Language;
}) {
  const p = wordsIn(placeWords, language);
  return (
    <section>
      <h2>{p.mix}</h2>
      <p className="muted small">{p.mixNote}</p>
      <BarList items={mix} caption={p.mix} nameTitle={p.industry} countTitle={p.rows} />
    </section>
  );
}

interface ClustersSectionProps {
  readonly rows: readonly ClusterRow[];
  readonly downloads: readonly Download[];
  readonly listHref: string;
  readonly language: Language;
  /** Anchor of the title. */
  readonly id?: string;
}

/** The place's clusters as a table, with downloads and the way to the list. */
export function ClustersSection({ rows, downloads, listHref, language, id }: ClustersSectionProps) {
  const p = wordsIn(placeWords, language);
  return (
    <section>
      <div className="bar-line">
        <h2 id={id}>{p.clusters}</h2>
        <Downloads items={downloads} language={language} />
      </div>
      <ClusterTable rows={rows} language={language} caption={p.clusters} />
      <p>
        <a className="onward" href={listHref}>
          {p.inList}
        </a>
      </p>
    </section>
  );
}

/** How the place's clusters are counted. */
export function CountsSection({
  counts,
  language,
}: {
  readonly counts: Counts;
  readonly language: Language;
}) {
  const p = wordsIn(placeWords, language);
  return (
    <section>
      <h2>{p.counts}</h2>
      <p className="muted small">{p.countsNote}</p>
      <CountsTable counts={counts} language={language} />
    </section>
  );
}
