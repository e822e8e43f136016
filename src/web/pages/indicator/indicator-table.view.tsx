/** Values of an indicator by scope and year: printed beside recomputed, each number with its passport. */
import { type Language, say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { factLink } from '../../frame/links.ts';
import { TableWrap } from '../../reading/parts.tsx';
import { reading } from '../../reading/words.ts';
import type { IndicatorModel, ObservationRow, ScopeGroup } from './indicator.presenter.ts';
import { words } from './indicator.words.ts';

export function ObservationTable({ model }: { readonly model: IndicatorModel }) {
  const { language } = model;
  return (
    <TableWrap label={say(words.values, language)}>
      <table className="observations stacked">
        <thead>
          <tr>
            <th scope="col">{say(reading.year, language)}</th>
            <th scope="col" className="number">
              {say(reading.published, language)}
            </th>
            <th scope="col" className="number">
              {say(reading.recomputed, language)}
            </th>
            <th scope="col" className="number">
              {say(reading.difference, language)}
            </th>
            <th scope="col">{say(reading.printed, language)}</th>
            <th scope="col">{say(reading.sourceLines, language)}</th>
          </tr>
        </thead>
        {model.scopes.map((group) => (
          <ScopeRows key={group.scope} group={group} language={language} />
        ))}
      </table>
    </TableWrap>
  );
}

function ScopeRows({ group, language }: { readonly group: ScopeGroup; readonly language: Language }) {
  return (
    <tbody>
      <tr className="band">
        <th scope="rowgroup" colSpan={6}>
          {group.href ? <a href={group.href}>{group.name}</a> : group.name}
        </th>
      </tr>
      {group.rows.map((row) => (
        <Row key={row.period} row={row} language={language} />
      ))}
      {group.isMissing && group.rows.length === 0 ? (
        <tr>
          <td />
          <td colSpan={5} className="muted">
            {say(words.missingNote, language)}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Row({ row, language }: { readonly row: ObservationRow; readonly language: Language }) {
  const dash = <span className="muted">{say(reading.none, language)}</span>;
  const { comparison } = row;
  return (
    <tr>
      <th scope="row">{row.period}</th>
      <td className="number" data-label={say(reading.published, language)}>
        {row.published ? (
          <FigureLink figure={row.published} language={language} bare />
        ) : (
          <span className="muted">{say(words.missingHere, language)}</span>
        )}
      </td>
      <td className="number" data-label={say(reading.recomputed, language)}>
        {row.recomputed ? <FigureLink figure={row.recomputed} language={language} bare /> : dash}
      </td>
      <td className="number" data-label={say(reading.difference, language)}>
        {comparison ? (
          comparison.agrees ? (
            say(reading.agrees, language)
          ) : (
            <strong>{comparison.difference}</strong>
          )
        ) : (
          dash
        )}
      </td>
      <td lang="ru" data-label={say(reading.printed, language)}>
        {row.fact ? (
          <a href={factLink(language, row.fact)}>{row.printed || say(reading.none, language)}</a>
        ) : (
          dash
        )}
      </td>
      <td className="muted" data-label={say(reading.sourceLines, language)}>
        {row.lines || say(reading.none, language)}
        {row.others.map((other) => (
          <span key={other.fact}>
            {'; '}
            <a href={factLink(language, other.fact)}>
              {say(words.also, language)} {other.lines}
            </a>
          </span>
        ))}
      </td>
    </tr>
  );
}
