/** The progress board: about the wave, its steps, counters, filters, then the rows or the map. */
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { countOf, wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { HeadRow, PageLinks, Scroll, Tabs } from '../../workspace-frame/parts.tsx';
import { nouns } from '../../workspace-frame/survey-words.ts';
import type { WaveModel } from './wave.presenter.ts';
import { words } from './wave.words.ts';
import { BoardFilter, Counters } from './wave-filter.view.tsx';
import { WaveMaps } from './wave-map.view.tsx';
import type { BoardRow } from './wave-rows.ts';
import { StepPanel, stepTitle } from './wave-step.view.tsx';

export interface WaveProps {
  readonly model: WaveModel;
  readonly fault: FormFault | undefined;
}

export function WaveView({ model, fault }: WaveProps) {
  const { language, id, steps, view, map } = model;
  const w = wordsIn(words, language);
  const crumbs = model.mayReadWaves ? [{ name: w.waves, href: to(language, '/workspace/waves') }] : [];
  return (
    <article className="workspace">
      <PageHead language={language} title={model.title} crumbs={crumbs}>
        <About model={model} />
      </PageHead>
      <DoneNote text={model.done} />
      <StaleNote fault={fault} language={language} href={to(language, `/workspace/waves/${id}`)} />
      {model.mayManage ? (
        <nav className="wave-steps no-print" aria-label={w.steps}>
          {steps.map(({ step, href }) => (
            <a
              key={step}
              className={model.step || !['open', 'publish'].includes(step) ? 'button quiet' : 'button'}
              href={href}
            >
              {stepTitle(step, language)}
            </a>
          ))}
          <a className="button quiet" href={to(language, `/workspace/waves/${id}/recipients`)}>
            {w.manageRecipients}
          </a>
        </nav>
      ) : null}
      {model.isPublished && model.mayReadWaves ? (
        <p className="page-ways no-print">
          <a href={to(language, `/waves/${id}`)}>{w.publicPages}</a>
          <a href={to(language, `/workspace/waves/${id}/restatements`)}>{w.corrections}</a>
        </p>
      ) : null}
      {model.step ? <StepPanel model={model} step={model.step} fault={fault} /> : null}
      <Deadlines model={model} />
      <Counters model={model} />
      <BoardFilter model={model} />
      <Tabs tabs={model.tabs} label={w.view} />
      {view === 'map' && map ? <WaveMaps map={map} language={language} /> : <Board model={model} />}
      <Removed model={model} />
    </article>
  );
}

function About({ model: { about } }: Pick<WaveProps, 'model'>) {
  return (
    <dl className="about-line">
      {about.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every change of the deadline stays readable, with its reason. */
function Deadlines({ model: { language, deadlines } }: Pick<WaveProps, 'model'>) {
  if (deadlines.length === 0) return null;
  const w = wordsIn(words, language);
  return (
    <details className="act-fold">
      <summary>
        {w.deadlines} {deadlines.length}
      </summary>
      <ul className="extensions">
        {deadlines.map((one) => (
          <li key={`${one.days} ${one.note}`}>
            {one.days}
            {one.reason === '' ? '' : ': '}
            <span lang="ru">{one.reason}</span> <span className="small muted">{one.note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Board({ model }: Pick<WaveProps, 'model'>) {
  const { language, rows, total, pages } = model;
  const w = wordsIn(words, language);
  if (rows.length === 0) return <p>{model.nobody}</p>;
  const headings = [w.name, w.subject, w.state, w.due, w.lastContact, w.responsible];
  return (
    <>
      <p className="small muted">
        {countOf(total, nouns.recipient, language)}. {w.order}
      </p>
      <Scroll label={w.recipients}>
        <table className="stack board">
          <thead>
            <HeadRow headings={headings} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} model={model} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <PageLinks links={pages} language={language} />
    </>
  );
}

function Row({ row, model: { language } }: Pick<WaveProps, 'model'> & { readonly row: BoardRow }) {
  const w = wordsIn(words, language);
  return (
    <tr>
      <th scope="row">
        <a href={row.href} lang="ru">
          {row.name}
        </a>
        <span className="line small muted">{row.form}</span>
      </th>
      <td data-label={w.subject}>{row.subjects}</td>
      <td data-label={w.state}>
        {row.state}
        {row.progress === '' ? '' : `, ${row.progress}`}
      </td>
      <td data-label={w.due}>
        {row.due === '' ? '' : row.isOverdue ? <strong className="error-words">{row.due}</strong> : row.due}
        <span className="line small muted">
          {row.extended ? w.extended : ''} {row.deadline}
        </span>
      </td>
      <td data-label={w.lastContact}>{row.lastContact}</td>
      <td data-label={w.responsible}>{row.responsible}</td>
    </tr>
  );
}

function Removed({ model: { language, removed } }: Pick<WaveProps, 'model'>) {
  if (removed === null) return null;
  const w = wordsIn(words, language);
  const { href, rows } = removed;
  return (
    <section id="removed" className="removed">
      <p className="no-print">
        <a href={href}>{rows ? w.hideRemoved : w.removed}</a>
      </p>
      {rows ? <h2>{w.removedTitle}</h2> : null}
      {rows?.length === 0 ? <p>{w.nobodyRemoved}</p> : null}
      {rows && rows.length > 0 ? (
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{w.name}</th>
              <th scope="col">{w.since}</th>
              <th scope="col">{w.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang="ru">
                  <a href={row.href}>{row.name}</a>
                </th>
                <td data-label={w.since}>{row.when}</td>
                <td data-label={w.reason}>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
