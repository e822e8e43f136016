/** The list of corrected values. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { HeadRow, PageLinks, Scroll } from '../../workspace-frame/parts.tsx';
import type { WaveCorrectionsModel } from './wave-corrections.presenter.ts';
import { words } from './wave-corrections.words.ts';

interface Props {
  readonly model: WaveCorrectionsModel;
}

export function WaveCorrectionsView({ model }: Props) {
  const { language, rows } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={model.title} crumbs={model.crumbs} lead={w.lead} />
      {rows.length === 0 ? <p>{w.empty}</p> : <Table model={model} />}
      <PageLinks links={model.pages} language={language} />
      <p>
        <a href={model.publicHref}>{w.publicList}</a>
      </p>
    </article>
  );
}

function Table({ model: { language, rows, title } }: Props) {
  const w = wordsIn(words, language);
  return (
    <Scroll label={title}>
      <table className="stack">
        <thead>
          <HeadRow headings={[w.cluster, w.what, w.before, w.after, w.when, w.submission, w.why]} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.cluster}</th>
              <td data-label={w.what}>{row.what}</td>
              <td data-label={w.before}>{row.before}</td>
              <td data-label={w.after}>
                <a href={row.href}>{row.after}</a>
              </td>
              <td data-label={w.when}>{row.at}</td>
              <td data-label={w.submission}>{row.number}</td>
              <td data-label={w.why}>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
