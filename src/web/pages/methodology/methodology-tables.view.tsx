/** Tables of the methodology: rows that speak of one cluster, and the dictionary of spellings. */
import { say } from '../../../kernel/language.ts';
import { industryLink } from '../../frame/links.ts';
import { TableWrap } from '../../reading/parts.tsx';
import type { MethodologyModel } from './methodology.presenter.ts';
import { words } from './methodology.words.ts';

interface Props {
  readonly model: MethodologyModel;
}

export function Pairs({ model: { pairs, language } }: Props) {
  return (
    <>
      <h3>{say(words.pairs, language)}</h3>
      <TableWrap label={say(words.pairs, language)}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{say(words.pair, language)}</th>
              <th scope="col">{say(words.relation, language)}</th>
              <th scope="col">{say(words.ground, language)}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair.fact}>
                <th scope="row">
                  {pair.rows.map((row) => (
                    <span key={row.href} className="block">
                      <a href={row.href}>{row.label}</a>
                    </span>
                  ))}
                </th>
                <td data-label={say(words.relation, language)}>
                  <a href={pair.fact}>{pair.isCertain ? <strong>{pair.relation}</strong> : pair.relation}</a>
                </td>
                <td data-label={say(words.ground, language)}>{pair.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}

export function Industries({ model: { industries, plainCount, fused, language } }: Props) {
  const kinds = { misprint: say(words.misprint, language), variant: say(words.variant, language) };
  return (
    <>
      <TableWrap label={say(words.industries, language)}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{say(words.industry, language)}</th>
              <th scope="col">{say(words.spellings, language)}</th>
            </tr>
          </thead>
          <tbody>
            {industries.map((industry) => (
              <tr key={industry.code}>
                <th scope="row">
                  <a href={industryLink(language, industry.code)}>{say(industry.name, language)}</a>
                </th>
                <td data-label={say(words.spellings, language)}>
                  {industry.synonyms.map((synonym) => (
                    <span key={synonym.printed} className="block">
                      <span lang="ru">{synonym.printed}</span>{' '}
                      <span className="muted">· {kinds[synonym.kind]}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <p className="small muted">
        {say(words.asNamed, language)}: {plainCount}.
      </p>
      {fused.length > 0 ? (
        <>
          <h3>{say(words.fused, language)}</h3>
          <ul>
            {fused.map((one) => (
              <li key={one.printed}>
                «<span lang="ru">{one.printed}</span>» → {one.industries.join(' + ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
