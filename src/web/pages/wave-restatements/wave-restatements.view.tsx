/** The list of restatements. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { Links, TableWrap } from '../../reading/parts.tsx';
import { CellLink } from '../../reading/wave/parts.tsx';
import { PageLinks } from '../../workspace-frame/parts.tsx';
import type { WaveRestatementsModel } from './wave-restatements.presenter.ts';
import { words } from './wave-restatements.words.ts';

interface Props {
  readonly model: WaveRestatementsModel;
}

export function WaveRestatementsView({ model }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="wave-edition">
      <PageHead language={language} title={model.title} crumbs={model.crumbs} lead={w.lead}>
        <p className="muted">{model.source}</p>
      </PageHead>
      <Links
        items={[
          { label: `${w.asPublished} ${model.published.day}`, href: model.published.href },
          { label: w.asKnownNow, href: model.now.href },
        ]}
        label={w.title}
      />
      {model.rows.length === 0 ? <p>{w.none}</p> : <Rows model={model} />}
      <PageLinks links={model.pages} language={language} />
      <p>
        <a className="onward" href={model.workspaceHref} rel="nofollow">
          {w.reasons}
        </a>
      </p>
      <Links items={model.downloads} label={w.download} />
    </article>
  );
}

function Rows({ model }: Props) {
  const { language, rows } = model;
  const w = wordsIn(words, language);
  return (
    <TableWrap label={w.title}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{w.figure}</th>
            <th scope="col" className="number">
              {w.before}
            </th>
            <th scope="col" className="number">
              {w.after}
            </th>
            <th scope="col">{w.by}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.figure}>
              <th scope="row">
                {row.title}
                {row.unit === '' ? '' : `, ${row.unit}`}
                <span className="sub">
                  <span lang={row.scope.lang}>{row.scope.name}</span>, {row.period} · {row.statistic}
                </span>
              </th>
              {(['before', 'after'] as const).map((side) => (
                <td key={side} className="number" data-label={w[side]}>
                  {row[side] ? <CellLink cell={row[side]} language={language} /> : w.none2}
                  {row.answers[side] === null ? null : (
                    <span className="sub">
                      {w.answers}: {row.answers[side]}
                    </span>
                  )}
                </td>
              ))}
              <td data-label={w.by} className="corrections">
                {row.corrections.map((one) => (
                  <span key={one.submission} className="sub plain">
                    <span lang={one.cluster.lang}>{one.cluster.name}</span>, {w.submission} {one.number},{' '}
                    {one.day}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
