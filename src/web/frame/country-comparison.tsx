/** A place or an industry beside the whole country, each share with the two figures it comes from. */
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { CountryComparison as Comparison, Rank } from './country-comparison.ts';
import { FigureLink } from './figure-link.tsx';
import type { ShareOf } from './percent.ts';
import { wordsIn } from './speak.ts';

const comparisonWords = {
  clusters: { ru: 'Доля в кластерах страны', en: 'Share of the country’s clusters' },
  register: { ru: 'Доля в реестре страны', en: 'Share of the country’s register' },
  registered: { ru: 'Доля своих в реестре', en: 'Share of its own in the register' },
  rank: { ru: 'Место по числу кластеров', en: 'Place by number of clusters' },
  of: { ru: 'из', en: 'of' },
  country: { ru: 'по стране', en: 'country' },
  table: { ru: 'вся таблица', en: 'whole table' },
};

interface CountryComparisonProps {
  readonly comparison: Comparison;
  readonly language: Language;
}

export function CountryComparison({ comparison, language }: CountryComparisonProps) {
  const w = wordsIn(comparisonWords, language);
  const { registeredInCountry: country, rank } = comparison;
  return (
    <dl className="measures">
      <Measure title={w.clusters} share={comparison.clusters} language={language} />
      {comparison.registered.fraction === null ? null : (
        <>
          <Measure title={w.register} share={comparison.register} language={language} />
          <Measure title={w.registered} share={comparison.registered} language={language}>
            {'; '}
            {w.country} {country.percent} (<FigureLink figure={country.part} language={language} /> {w.of}{' '}
            <FigureLink figure={country.whole} language={language} />)
          </Measure>
        </>
      )}
      {rank ? (
        <div>
          <dt>{w.rank}</dt>
          <dd>
            <strong>{rank.place}</strong>{' '}
            <span className="muted">
              {w.of} {rank.among}
              {tie(rank, language)}; <a href={comparison.rankHref}>{w.table}</a>
            </span>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

interface MeasureProps {
  readonly title: string;
  readonly share: ShareOf;
  readonly language: Language;
  readonly children?: React.ReactNode;
}

function Measure({ title, share, language, children }: MeasureProps) {
  const w = wordsIn(comparisonWords, language);
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <strong>{share.percent}</strong>{' '}
        <span className="muted">
          <FigureLink figure={share.part} language={language} /> {w.of}{' '}
          <FigureLink figure={share.whole} language={language} />
          {children}
        </span>
      </dd>
    </div>
  );
}

function tie({ tied }: Rank, language: Language): string {
  if (tied === 0) return '';
  const text: Text = { ru: `, столько же ещё у ${tied}`, en: `, as many as ${tied} more` };
  return say(text, language);
}
