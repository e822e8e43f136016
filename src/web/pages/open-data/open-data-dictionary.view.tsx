/** The data dictionary: kinds of entities with their measures, units and number of facts. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import { say } from '../../../kernel/language.ts';
import { TableWrap } from '../../reading/parts.tsx';
import type { OpenDataModel } from './open-data.presenter.ts';
import { words } from './open-data.words.ts';

export function Dictionary({ model: { dictionary, language } }: { readonly model: OpenDataModel }) {
  return (
    <TableWrap label={say(words.dictionary, language)}>
      <table className="stacked dictionary">
        <thead>
          <tr>
            <th scope="col">{say(words.measure, language)}</th>
            <th scope="col">{say(words.identifier, language)}</th>
            <th scope="col">{say(words.unit, language)}</th>
            <th scope="col" className="number">
              {say(words.facts, language)}
            </th>
          </tr>
        </thead>
        {dictionary.map((group) => (
          <tbody key={group.kind}>
            <tr className="band">
              <th scope="rowgroup" colSpan={4}>
                {group.title} <code>{group.kind}</code>
              </th>
            </tr>
            {group.measures.map((row) => (
              <tr key={row.measure}>
                <th scope="row">{row.title}</th>
                <td data-label={say(words.identifier, language)}>
                  <code>{row.measure}</code>
                </td>
                <td data-label={say(words.unit, language)}>{row.unit}</td>
                <td className="number" data-label={say(words.facts, language)}>
                  <a href={`/api/v1/facts?measure=${row.measure}`}>{showCount(row.count, language)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableWrap>
  );
}
