/** Published years beside what the lists themselves give, for one or several districts. */
import type { Language } from '../../kernel/language.ts';
import type { DistrictSeries } from './district-series.ts';
import { FigureLink } from './figure-link.tsx';
import { NumberHeads } from './number-heads.tsx';
import { wordsIn } from './speak.ts';

const seriesWords = {
  district: { ru: 'Округ', en: 'District' },
  recomputed: { ru: 'по перечням', en: 'from the lists' },
  missing: { ru: 'нет данных', en: 'no data' },
  ambiguous: {
    ru: 'Знак «?» — чтение не однозначно: столбцы графика в источнике не подписаны, порядок округов восстановлен. Пустые столбцы на графике значат то же.',
    en: 'A “?” marks an ambiguous reading: the bars of the source’s chart carry no labels and the order of districts was restored. Hollow bars in the chart mean the same.',
  },
};

interface SeriesTableProps {
  readonly series: DistrictSeries;
  readonly language: Language;
  readonly caption: string;
}

export function SeriesTable({ series, language, caption }: SeriesTableProps) {
  const w = wordsIn(seriesWords, language);
  const isDoubtful = series.rows.some((row) => row.published.some((figure) => figure?.ambiguous));
  return (
    <>
      <table className="series-table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.district}</th>
            <NumberHeads titles={series.years} />
            <th scope="col" className="number">
              {w.recomputed}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a className="quiet" href={row.href}>
                  {row.name}
                </a>
              </th>
              {row.published.map((figure, at) => (
                <td key={series.years[at]} className="number">
                  {figure ? (
                    <FigureLink figure={figure} language={language} bare />
                  ) : (
                    <span className="muted">{w.missing}</span>
                  )}
                </td>
              ))}
              <td className="number">
                {row.recomputed ? <FigureLink figure={row.recomputed} language={language} bare /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isDoubtful ? <p className="muted small">{w.ambiguous}</p> : null}
    </>
  );
}
