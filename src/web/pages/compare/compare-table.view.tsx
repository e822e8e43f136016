/** Measures down, entities across; on a narrow screen each measure lists its entities. */
import { CountBar } from '../../frame/count-bar.tsx';
import { FigureLink } from '../../frame/figure-link.tsx';
import type { ShareOf } from '../../frame/percent.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { CompareModel } from './compare.presenter.ts';
import { compareWords } from './compare.words.ts';
import type { CompareCell } from './compare-measures.ts';

export function CompareTable({ model }: { readonly model: CompareModel }) {
  const w = wordsIn(compareWords, model.language);
  return (
    <section
      aria-label={w.table}
      className="compare-scroll"
      tabIndex={model.entities.length > 4 ? 0 : undefined}
    >
      <table className="compare">
        <caption className="hidden">{w.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="measure">
              {w.measure}
            </th>
            {model.entities.map((entity) => (
              <th
                key={entity.code}
                scope="col"
                style={{ width: `${Math.round(78 / model.entities.length)}%` }}
              >
                <a href={entity.href} lang={entity.lang}>
                  {entity.name}
                </a>
                <a className="remove no-print" href={entity.removeHref}>
                  {w.remove}
                  <span className="hidden"> {entity.name}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.measures.map((measure) => (
            <tr key={measure.key}>
              <th scope="row">
                {measure.title}
                {measure.note === '' ? null : <span className="remark">{measure.note}</span>}
              </th>
              {measure.cells.map((cell, at) => (
                <td
                  key={model.entities[at]?.code}
                  data-label={model.entities[at]?.name}
                  className={cell.isRegister ? 'register' : undefined}
                >
                  <Cell cell={cell} model={model} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small no-print">
        <a href={model.clearHref}>{w.removeAll}</a>
      </p>
    </section>
  );
}

function Cell({ cell, model }: { readonly cell: CompareCell; readonly model: CompareModel }) {
  return cell.bar === null ? (
    <div className="compare-value">
      <Content cell={cell} model={model} />
    </div>
  ) : (
    <>
      <CountBar share={cell.bar} tone={cell.isRegister ? 'register' : 'all'}>
        <Content cell={cell} model={model} />
      </CountBar>
      {cell.share ? <ShareNote share={cell.share} model={model} /> : null}
    </>
  );
}

function ShareNote({ share, model }: { readonly share: ShareOf; readonly model: CompareModel }) {
  const w = wordsIn(compareWords, model.language);
  return (
    <span className="remark">
      <FigureLink figure={share.part} language={model.language} /> {w.of}{' '}
      <FigureLink figure={share.whole} language={model.language} />
    </span>
  );
}

function Content({ cell, model }: { readonly cell: CompareCell; readonly model: CompareModel }) {
  return (
    <>
      {cell.figures.map(({ label, figure }) => (
        <span key={figure.id} className={label === '' ? undefined : 'line'}>
          {label === '' ? null : <span className="remark">{label}</span>}
          <FigureLink figure={figure} language={model.language} />
        </span>
      ))}
      {cell.links.map((link) => (
        <a key={link.code} className="quiet line" href={link.href}>
          {link.name}
        </a>
      ))}
      {cell.text}
    </>
  );
}
