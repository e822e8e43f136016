/** A table of subjects, districts or industries with their counts; on a narrow screen the counts stand under the name. */
import type { Counts } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import { CountBar } from './count-bar.tsx';
import { FigureLink } from './figure-link.tsx';
import { placeColumns } from './place-columns.ts';
import type { PlaceRow } from './place-rows.ts';
import { SortHeads, SortLine } from './sort-heads.tsx';
import type { SortLink } from './sorting.ts';

const rest = [
  'registerCount',
  'clusterCountFederalList',
  'registerCountFederalList',
  'distinctCount',
] as const satisfies readonly (keyof Counts)[];

interface PlaceTableProps {
  readonly rows: readonly PlaceRow[];
  readonly language: Language;
  readonly caption: string;
  readonly columns: readonly SortLink[];
  readonly id?: string;
}

export function PlaceTable({ rows, language, caption, columns, id }: PlaceTableProps) {
  const titles = placeColumns(language);
  const hasWithin = columns.some((column) => column.key === 'within');
  return (
    <>
      <SortLine columns={columns} language={language} />
      <table className="rows places-table" id={id}>
        <caption className="hidden">{caption}</caption>
        <SortHeads columns={columns} language={language} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a href={row.href} aria-current={row.isCurrent ? 'true' : undefined}>
                  {row.name}
                </a>
              </th>
              {hasWithin ? (
                <td className="within">
                  {row.within ? (
                    <a className="quiet" href={row.within.href}>
                      {row.within.name}
                    </a>
                  ) : null}
                </td>
              ) : null}
              <td className="with-bar">
                <CountBar share={row.bar} registerShare={row.registerBar}>
                  <FigureLink figure={row.counts.clusterCount} language={language} />
                </CountBar>
              </td>
              {rest.map((key) => (
                <td
                  key={key}
                  className={key.startsWith('register') ? 'number register' : 'number'}
                  data-label={titles[key]}
                >
                  <FigureLink figure={row.counts[key]} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
