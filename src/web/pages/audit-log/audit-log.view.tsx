/** The page of the audit log: a filter, then the entries, the newest first. */

import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { HeadRow } from '../../workspace-frame/parts.tsx';
import type { AuditLogModel } from './audit-log.presenter.ts';
import { words } from './audit-log.words.ts';

interface Props {
  readonly model: AuditLogModel;
}

export function AuditLogView({ model }: Props) {
  const { language, rows, olderHref, newestHref } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} lead={w.lead} />
      <Filter model={model} />
      {rows.length === 0 ? <p role="status">{w.none}</p> : <Entries model={model} />}
      <p className="field-actions">
        {olderHref ? (
          <a className="onward" href={olderHref} rel="next">
            {w.older}
          </a>
        ) : null}
        {newestHref ? (
          <a className="onward" href={newestHref}>
            {w.newest}
          </a>
        ) : null}
      </p>
    </article>
  );
}

function Filter({ model }: Props) {
  const { language, filter, actions } = model;
  const w = wordsIn(words, language);
  return (
    <form action={model.href} className="audit-filter no-print" aria-label={w.filter}>
      <label className="field">
        <span>{w.actor}</span>
        <input name="actor" defaultValue={filter.actor} maxLength={200} />
      </label>
      <label className="field">
        <span>{w.action}</span>
        <select name="action" defaultValue={filter.action}>
          <option value="">{w.any}</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {action}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{w.object}</span>
        <input name="object" defaultValue={filter.object} maxLength={200} />
      </label>
      <label className="field">
        <span>{w.outcome}</span>
        <select name="outcome" defaultValue={filter.outcome}>
          <option value="">{w.anyOutcome}</option>
          <option value="done">{w.done}</option>
          <option value="refused">{w.refused}</option>
        </select>
      </label>
      <p className="field-actions">
        <button type="submit" className="button">
          {w.show}
        </button>
        <a href={model.href}>{w.reset}</a>
      </p>
    </form>
  );
}

function Entries({ model: { language, rows } }: Props) {
  const w = wordsIn(words, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section role="group" className="table-wrap" tabIndex={0} aria-label={w.title}>
      <table className="stack audit">
        <thead>
          <HeadRow headings={[w.seq, w.at, w.actor, w.action, w.object, w.outcome, w.address, w.detail]} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td data-label={w.seq}>{row.seq}</td>
              <td data-label={w.at}>{row.at}</td>
              <td data-label={w.actor}>
                {row.account === null ? (
                  row.actor
                ) : (
                  <>
                    <a href={row.account.href}>{row.actor}</a>
                    <span className="sub">{row.account.role}</span>
                  </>
                )}
              </td>
              <td data-label={w.action}>{row.action}</td>
              <td data-label={w.object}>{row.object}</td>
              <td data-label={w.outcome}>{row.isRefused ? <strong>{row.outcome}</strong> : row.outcome}</td>
              <td data-label={w.address}>{row.address}</td>
              <td data-label={w.detail} className="detail">
                {row.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
