/** The page of backups: how old the last verified restore and the last backup are, what is due, then the list. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { Scroll } from '../../workspace-frame/parts.tsx';
import type { BackupsModel } from './backups.presenter.ts';
import { words } from './backups.words.ts';

interface Props {
  readonly model: BackupsModel;
}

export function BackupsView({ model }: Props) {
  const { language, ages, due, rows } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} lead={w.lead} />
      <dl className="about-line">
        {ages.map(({ label, text, isDue }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{isDue ? <strong className="error-words">{text}</strong> : text}</dd>
          </div>
        ))}
      </dl>
      {due.length === 0 ? (
        <p role="status">{w.wellText}</p>
      ) : (
        <div role="status">
          {due.map(({ text, command }) => (
            <p key={command}>
              {text}
              <br />
              <code>{command}</code>
            </p>
          ))}
        </div>
      )}
      <h2>{w.list}</h2>
      {rows.length === 0 ? <p>{w.none}</p> : <Rows model={model} />}
    </article>
  );
}

function Rows({ model: { language, rows } }: Props) {
  const w = wordsIn(words, language);
  return (
    <Scroll label={w.list}>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{w.madeAt}</th>
            <th scope="col">{w.verifiedAt}</th>
            <th scope="col" className="number">
              {w.rows}
            </th>
            <th scope="col">{w.sha256}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sha256}>
              <th scope="row" data-label={w.madeAt}>
                {row.madeAt}
              </th>
              <td data-label={w.verifiedAt}>{row.verifiedAt}</td>
              <td data-label={w.rows} className="number">
                {row.rows}
              </td>
              <td data-label={w.sha256}>
                <code>{row.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
