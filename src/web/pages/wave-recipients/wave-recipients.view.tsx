/** The page of a wave's recipients: three lists as tabs; proposals are marked and added, recipients are taken out with a reason. */
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { countOf, wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { ActForm, AreaField, ChoiceField, TextField } from '../../workspace-frame/form-parts.tsx';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { HeadRow, PageLinks, Scroll, Tabs } from '../../workspace-frame/parts.tsx';
import { formNames, nouns } from '../../workspace-frame/survey-words.ts';
import { Mailboxes } from './wave-mailboxes.view.tsx';
import type { RecipientRow, WaveRecipientsModel } from './wave-recipients.presenter.ts';
import { words } from './wave-recipients.words.ts';

export interface WaveRecipientsProps {
  readonly model: WaveRecipientsModel;
  readonly fault: FormFault | undefined;
}

export function WaveRecipientsView({ model, fault }: WaveRecipientsProps) {
  const { language, wave, total, part } = model;
  const w = wordsIn(words, language);
  const board = to(language, `/workspace/waves/${wave.id}`);
  const crumbs = [
    { name: w.waves, href: to(language, '/workspace/waves') },
    { name: wave.title, href: board },
  ];
  const empty = {
    'in-wave': w.nobody,
    mailboxes: w.nobody,
    proposed: w.nothingProposed,
    removed: w.nobodyRemoved,
    history: w.noHistory,
  }[part];
  return (
    <article className="workspace">
      <PageHead
        language={language}
        title={w.title}
        crumbs={crumbs}
        lead={part === 'proposed' ? w.lead : undefined}
      >
        <p className="page-ways no-print">
          <a href={board}>{w.board}</a>
        </p>
      </PageHead>
      <DoneNote text={model.done} />
      <StaleNote
        fault={fault}
        language={language}
        href={to(language, `/workspace/waves/${wave.id}/recipients`)}
      />
      {model.mayChange || wave.state === 'draft' ? null : <p className="muted">{w.closed}</p>}
      <Tabs tabs={model.tabs} label={w.title} />
      <Filter model={model} />
      {part === 'history' ? null : <p className="small muted">{countOf(total, nouns.recipient, language)}</p>}
      {total === 0 ? (
        <p>{empty}</p>
      ) : part === 'proposed' ? (
        <Proposals model={model} fault={fault} />
      ) : part === 'history' ? (
        <History model={model} />
      ) : part === 'mailboxes' && model.mayChange ? (
        <Mailboxes model={model} fault={fault} />
      ) : (
        <Table model={model} fault={fault} />
      )}
      <PageLinks links={model.pages} language={language} />
      {model.mayChange && part !== 'mailboxes' && part !== 'history' ? (
        <Own model={model} fault={fault} />
      ) : null}
    </article>
  );
}

function Filter({ model: { language, forms, form, part, q } }: Pick<WaveRecipientsProps, 'model'>) {
  const w = wordsIn(words, language);
  return (
    <div className="board-filter no-print">
      <nav aria-label={w.form}>
        <ul className="chips">
          {forms.map((one) => (
            <li key={one.href}>
              <a href={one.href} aria-current={one.isHere ? 'true' : undefined}>
                {one.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="inline-search">
        <input type="hidden" name="part" value={part} />
        {form === '' ? null : <input type="hidden" name="form" value={form} />}
        <label htmlFor="recipients-q">{w.search}</label>
        <input id="recipients-q" type="search" name="q" defaultValue={q} />
        <button type="submit" className="button quiet small">
          {w.find}
        </button>
      </form>
    </div>
  );
}

function Proposals({ model, fault }: WaveRecipientsProps) {
  const { language, rows, key } = model;
  const w = wordsIn(words, language);
  const state = { language, act: 'add', id: 'add', fault };
  return (
    <ActForm state={state} seal={{ key }} fields={['reason']} className="proposals">
      <Scroll label={w.proposed}>
        <table className="stack">
          <thead>
            <HeadRow headings={[w.take, w.form, w.subjects, w.mailbox, w.source]} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang="ru">
                  <label className="choice">
                    <input type="checkbox" name="recipients" value={row.id} />
                    <span>{row.name}</span>
                  </label>
                </th>
                <Cells row={row} model={model} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <TextField
        state={state}
        name="reason"
        label={w.whyAdd}
        hint={w.whyAddHint}
        input={{ maxLength: 500 }}
      />
      <div className="field-actions">
        <button type="submit" name="which" value="chosen" className="button">
          {w.addChosen}
        </button>
        <button type="submit" name="which" value="all" className="button quiet">
          {w.addAll} ({model.open})
        </button>
      </div>
    </ActForm>
  );
}

function Cells({
  row,
  model: { language, part },
}: {
  readonly row: RecipientRow;
  readonly model: WaveRecipientsModel;
}) {
  const w = wordsIn(words, language);
  const note = part === 'proposed' ? w.source : part === 'removed' ? w.removedAt : w.state;
  return (
    <>
      <td data-label={w.form}>{row.form}</td>
      <td data-label={w.subjects}>{row.subjects}</td>
      <td data-label={w.mailbox}>{row.mailbox ?? <span className="muted">{w.noMailbox}</span>}</td>
      <td data-label={note}>{row.note}</td>
    </>
  );
}

function Table({ model, fault }: WaveRecipientsProps) {
  const { language, rows, part } = model;
  const w = wordsIn(words, language);
  const isRemoving = rows.some((row) => row.mayRemove);
  return (
    <Scroll label={part === 'removed' ? w.removed : w.inWave}>
      <table className="stack">
        <thead>
          <tr>
            {[w.name, w.form, w.subjects, w.mailbox, part === 'removed' ? w.removedAt : w.state].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
            {isRemoving ? <th scope="col">{w.remove}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="ru">
                {row.href ? <a href={row.href}>{row.name}</a> : row.name}
              </th>
              <Cells row={row} model={model} />
              {isRemoving ? (
                <td>{row.mayRemove ? <Remove row={row} model={model} fault={fault} /> : null}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Every coming and going, also of those that came back since. */
function History({ model: { language, moves } }: Pick<WaveRecipientsProps, 'model'>) {
  const w = wordsIn(words, language);
  return (
    <Scroll label={w.history}>
      <table className="stack">
        <thead>
          <HeadRow headings={[w.name, w.when, w.what, w.who, w.reason]} />
        </thead>
        <tbody>
          {moves.map((one) => (
            <tr key={`${one.href} ${one.when} ${one.step} ${one.reason}`}>
              <th scope="row" lang="ru">
                <a href={one.href}>{one.name}</a>
              </th>
              <td data-label={w.when}>{one.when}</td>
              <td data-label={w.what}>{one.step}</td>
              <td data-label={w.who}>{one.by}</td>
              <td data-label={w.reason}>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Remove({
  row,
  model: { language, key },
  fault,
}: WaveRecipientsProps & { readonly row: RecipientRow }) {
  const w = wordsIn(words, language);
  const state = { language, act: 'remove', id: `remove-${row.id}`, fault };
  const isBack = fault?.typed['place'] === state.id;
  return (
    <details open={isBack || undefined} className="act-fold">
      <summary>
        {w.remove}
        <span className="hidden">: {row.name}</span>
      </summary>
      <ActForm
        state={state}
        seal={{ key, version: row.version }}
        hidden={{ recipient: row.id, place: state.id }}
        fields={['reason']}
      >
        <AreaField state={state} name="reason" label={w.removeReason} rows={2} most={500} isRequired />
        <button type="submit" className="button small">
          {w.remove}
        </button>
      </ActForm>
    </details>
  );
}

function Own({ model: { language, key, subjects }, fault }: WaveRecipientsProps) {
  const w = wordsIn(words, language);
  const state = { language, act: 'add-own', id: 'add-own', fault };
  const forms = (['cluster', 'federal-subject'] as const).map((value) => ({
    value,
    label: formNames[value][language],
  }));
  const fields = ['form', 'respondent', 'name', 'federalSubjects', 'mailbox', 'reason'];
  return (
    <details className="act-fold" open={fault?.act === 'add-own' || undefined}>
      <summary>{w.own}</summary>
      <ActForm state={state} seal={{ key }} fields={fields}>
        <ChoiceField state={state} name="form" label={w.form} choices={forms} />
        <TextField
          state={state}
          name="respondent"
          label={w.respondent}
          hint={w.respondentHint}
          isRequired
          input={{ maxLength: 60 }}
        />
        <TextField state={state} name="name" label={w.name} isRequired input={{ maxLength: 500 }} />
        <ChoiceField state={state} name="federalSubjects" label={w.subject} choices={subjects} />
        <TextField state={state} name="mailbox" label={w.mailbox} input={{ type: 'email', maxLength: 254 }} />
        <AreaField state={state} name="reason" label={w.reason} rows={2} most={500} isRequired />
        <button type="submit" className="button">
          {w.addOwn}
        </button>
      </ActForm>
    </details>
  );
}
