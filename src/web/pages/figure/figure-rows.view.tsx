/** The rows that a count counted, or the facts that a figure was computed from. */
import { type Language, say } from '../../../kernel/language.ts';
import { factLink } from '../../frame/links.ts';
import { countOf } from '../../frame/speak.ts';
import { TableWrap } from '../../reading/parts.tsx';
import { confidenceNames, factForms, reading, rowForms } from '../../reading/words.ts';
import { words } from './figure.words.ts';
import type { FigureRows } from './figure-rows.ts';

export function RowsView({ rows, language }: { readonly rows: FigureRows; readonly language: Language }) {
  if (rows.clusters.length === 0 && rows.facts.length === 0) return null;
  return (
    <section className="passport-rows" id="rows" aria-labelledby="rows-title">
      {rows.clusters.length > 0 ? <ClusterRows rows={rows} language={language} /> : null}
      {rows.facts.length > 0 ? <FactRows rows={rows} language={language} /> : null}
    </section>
  );
}

function ClusterRows({ rows, language }: { readonly rows: FigureRows; readonly language: Language }) {
  return (
    <>
      <h2 id="rows-title">
        {say(words.rowsTitle, language)}: {countOf(rows.clusters.length, rowForms, language)}
      </h2>
      <p className="muted">{say(words.rowsNote, language)}</p>
      <TableWrap label={say(words.rowsTitle, language)}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{say(words.number, language)}</th>
              <th scope="col">{say(words.cluster, language)}</th>
              <th scope="col">{say(words.subject, language)}</th>
              <th scope="col">{say(words.register, language)}</th>
              <th scope="col">{say(reading.fact, language)}</th>
              <th scope="col">{say(reading.sourceLines, language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.clusters.map((row) => (
              <tr key={row.id}>
                <td className="ordinal">{row.number}</td>
                <th scope="row">
                  <a href={row.href}>{row.name}</a>
                </th>
                <td>
                  {row.subjects.map((subject, index) => (
                    <span key={subject.href}>
                      {index > 0 ? ', ' : ''}
                      <a href={subject.href}>{subject.label}</a>
                    </span>
                  ))}
                </td>
                <td>
                  {row.inRegister ? (
                    <span className="mark-register">{say(words.inRegister, language)}</span>
                  ) : null}
                </td>
                <td>
                  <a href={row.fact.href}>{row.fact.label}</a>
                </td>
                <td className="muted nowrap">{row.lines}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}

function FactRows({ rows, language }: { readonly rows: FigureRows; readonly language: Language }) {
  return (
    <>
      <h2 id={rows.clusters.length > 0 ? 'facts-title' : 'rows-title'}>
        {say(words.inputsTitle, language)}: {countOf(rows.facts.length, factForms, language)}
      </h2>
      <TableWrap label={say(words.inputsTitle, language)}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{say(words.whatIs, language)}</th>
              <th scope="col" className="number">
                {say(words.value, language)}
              </th>
              <th scope="col">{say(reading.printed, language)}</th>
              <th scope="col">{say(reading.fact, language)}</th>
              <th scope="col">{say(reading.sourceLines, language)}</th>
              <th scope="col">{say(reading.confidence, language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.facts.map((fact) => (
              <tr key={fact.id}>
                <th scope="row">{fact.about}</th>
                <td className="number">{fact.value}</td>
                <td lang="ru">{fact.printed ?? say(reading.none, language)}</td>
                <td>
                  <a href={factLink(language, fact.id)}>{fact.id.slice(0, 8)}</a>
                </td>
                <td className="muted">{fact.lines}</td>
                <td className="muted">{say(confidenceNames[fact.confidence], language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
