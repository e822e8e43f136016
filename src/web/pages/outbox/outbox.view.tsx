/** The page of the outbox: how mail is doing, a filter, then letters, the newest first, each with its text to open. */

import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { HeadRow } from '../../workspace-frame/parts.tsx';
import type { OutboxModel, OutboxRow } from './outbox.presenter.ts';
import { words } from './outbox.words.ts';

interface Props {
  readonly model: OutboxModel;
}

export function OutboxView({ model }: Props) {
  const { language, rows, total, mail, notice } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} lead={w.lead} />
      <p role="status">{mail === 'ok' ? notice : <strong>{notice}</strong>}</p>
      <States model={model} />
      <p className="small muted">
        {w.shown} {rows.length} {w.of} {total}
      </p>
      {rows.length === 0 ? <p>{w.none}</p> : <Letters model={model} />}
      <Pages model={model} />
    </article>
  );
}

function States({ model: { language, states } }: Props) {
  const w = wordsIn(words, language);
  return (
    <nav aria-label={w.state} className="no-print">
      <ul className="chips">
        {states.map((one) => (
          <li key={one.label}>
            <a className="chip" href={one.href} aria-current={one.isChosen ? 'true' : undefined}>
              {one.label} <span>{one.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Letters({ model: { language, rows } }: Props) {
  const w = wordsIn(words, language);
  const headings = [w.queued, w.state, w.kind, w.address, w.subject, w.attempts, w.next];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section role="group" className="table-wrap" tabIndex={0} aria-label={w.letters}>
      <table className="stack outbox">
        <thead>
          <HeadRow headings={headings} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <Letter key={row.id} row={row} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Letter({ row, language }: { readonly row: OutboxRow; readonly language: OutboxModel['language'] }) {
  const w = wordsIn(words, language);
  return (
    <tr id={`letter-${row.id}`}>
      <td data-label={w.queued}>{row.queuedAt}</td>
      <td data-label={w.state}>
        {row.state === 'troubled' ? <strong>{row.stateLabel}</strong> : row.stateLabel}
      </td>
      <td data-label={w.kind}>
        {row.kind}
        {row.recipientHref ? (
          <span className="line">
            <a href={row.recipientHref}>{w.recipient}</a>
          </span>
        ) : null}
      </td>
      <td data-label={w.address}>{row.address}</td>
      <td className="letter">
        <details>
          <summary lang="ru">{row.subject}</summary>
          <div lang="ru">
            {row.body.map((paragraph, place) => (
              <p key={place}>{paragraph}</p>
            ))}
          </div>
          {row.isMasked ? <p className="small muted">{w.masked}</p> : null}
        </details>
        {row.error === null ? null : (
          <p className="small">
            {w.error} <span lang="en">{row.error}</span>
          </p>
        )}
      </td>
      <td data-label={w.attempts} className="number">
        {row.attempts}
      </td>
      <td data-label={w.next}>{row.at}</td>
    </tr>
  );
}

function Pages({ model: { language, pages } }: Props) {
  const w = wordsIn(words, language);
  if (pages.length === 0) return null;
  return (
    <nav aria-label={w.pages} className="pages no-print">
      <ul>
        {pages.map((one) => (
          <li key={one.title}>
            <a href={one.href} aria-current={one.isCurrent ? 'page' : undefined}>
              <span className="hidden">{w.page} </span>
              {one.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
