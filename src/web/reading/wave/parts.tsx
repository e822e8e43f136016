/** A number of a wave as a link to its passport, and the table of a scope. A suppressed number says so in words. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { NumberHeads } from '../../frame/number-heads.tsx';
import { TableWrap } from '../parts.tsx';
import { reading } from '../words.ts';
import type { ShownCell, WaveGroup, WaveRow } from './rows.ts';
import { statisticNames, wave } from './words.ts';

export function CellLink({
  cell,
  language,
}: {
  readonly cell: ShownCell | null;
  readonly language: Language;
}) {
  if (cell === null) return <span className="muted">{say(reading.none, language)}</span>;
  return (
    <a className={cell.isHidden ? 'figure suppressed' : 'figure'} href={cell.href}>
      {cell.text}
    </a>
  );
}

/** Whether the review prints anything beside. */
export const hasReview = (groups: readonly WaveGroup[]): boolean =>
  groups.some((group) => group.rows.some((row) => row.review !== null));

interface TableProps {
  readonly groups: readonly WaveGroup[];
  readonly language: Language;
  readonly label: string;
  /** A single cluster has no mean and no median. */
  readonly isSingle?: boolean;
}

export function WaveTable({ groups, language, label, isSingle = false }: TableProps) {
  const isBesideReview = hasReview(groups);
  const statistics = isSingle ? [wave.main] : [wave.main, wave.mean, wave.median];
  const headings = [...statistics, ...(isSingle ? [] : [wave.clusters]), wave.answers];
  const columns = headings.length + (isBesideReview ? 2 : 1);
  return (
    <TableWrap label={label}>
      <table className="wave-table stacked">
        <thead>
          <tr>
            <th scope="col">{say(reading.year, language)}</th>
            <NumberHeads titles={headings.map((heading) => say(heading, language))} />
            {isBesideReview ? (
              <th scope="col" className="number other-source">
                {say(wave.review, language)}
              </th>
            ) : null}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.indicator}>
            <tr className="band">
              <th scope="rowgroup" colSpan={columns}>
                <a href={group.href}>{group.title}</a>
                <span className="muted">
                  {group.unit === '' ? '' : `, ${group.unit}`} ·{' '}
                  {say(statisticNames[group.statistic], language)}
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row
                key={row.period}
                row={row}
                language={language}
                isSingle={isSingle}
                isBesideReview={isBesideReview}
              />
            ))}
          </tbody>
        ))}
      </table>
    </TableWrap>
  );
}

interface RowProps {
  readonly row: WaveRow;
  readonly language: Language;
  readonly isSingle: boolean;
  readonly isBesideReview: boolean;
}

function Row({ row, language, isSingle, isBesideReview }: RowProps) {
  const none = say(reading.none, language);
  const cells = [
    [wave.value, row.main],
    ...(isSingle
      ? []
      : ([
          [wave.mean, row.mean],
          [wave.median, row.median],
        ] as const)),
  ] as const;
  return (
    <tr>
      <th scope="row">{row.period}</th>
      {cells.map(([heading, cell]) => (
        <td key={heading.en} className="number" data-label={say(heading, language)}>
          {row.main === null ? (
            <span className="muted">{say(wave.noAnswers, language)}</span>
          ) : (
            <CellLink cell={cell} language={language} />
          )}
        </td>
      ))}
      {isSingle ? null : (
        <td className="number" data-label={say(wave.clusters, language)}>
          {row.clusters === null ? none : showCount(row.clusters, language)}
        </td>
      )}
      <td className="number" data-label={say(wave.answers, language)}>
        {row.answers === null ? none : showCount(row.answers, language)}
      </td>
      {isBesideReview ? (
        <td className="number other-source" data-label={say(wave.review, language)}>
          {row.review ? (
            <FigureLink figure={row.review} language={language} bare />
          ) : (
            <span className="muted">{none}</span>
          )}
        </td>
      ) : null}
    </tr>
  );
}
