/** A participant's page: what each cluster said of it, with the two answers it can give. Works without script. */
import { NumberHeads } from '../../frame/number-heads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { ActForm, AreaField, type FormState } from '../../workspace-frame/form-parts.tsx';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { Scroll } from '../../workspace-frame/parts.tsx';
import type { OwnModel, OwnRecord } from './own.presenter.ts';
import { words } from './own.words.ts';

interface Props {
  readonly model: OwnModel;
  readonly fault: FormFault | undefined;
}

export function OwnView({ model, fault }: Props) {
  const { language, clusters, done } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} lead={w.lead} />
      <DoneNote text={done} />
      <StaleNote fault={fault} language={language} href="" />
      {clusters.length === 0 ? <p>{w.none}</p> : null}
      {clusters.map(({ id, name, about, figures, supplies }) => (
        <section key={id}>
          <h2 lang="ru">{name}</h2>
          <p className="small muted">{about}</p>
          {[...figures, ...supplies].map((record) => (
            <Record key={record.id} record={record} model={model} fault={fault} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Record({ record, model, fault }: Props & { readonly record: OwnRecord }) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <section aria-labelledby={`${record.id}-title`}>
      <h3 id={`${record.id}-title`} lang="ru">
        {record.title}
      </h3>
      <Values record={record} model={model} />
      <p>
        <strong>{record.standing}</strong>
      </p>
      <Answer record={record} model={model} fault={fault} />
      {record.said.length > 0 ? (
        <details className="no-print">
          <summary>{w.history}</summary>
          <ul>
            {record.said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** Answers without a year as terms, those of the years as a table. */
function Values({ record, model: { language } }: Omit<Props, 'fault'> & { readonly record: OwnRecord }) {
  const w = wordsIn(words, language);
  const single = record.rows.filter(({ values }) => values.length === 1 && record.years.length !== 1);
  const yearly = record.rows.filter((row) => !single.includes(row));
  return (
    <>
      {single.length > 0 ? (
        <dl className="about-line">
          {single.map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="ru">{values[0]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {yearly.length > 0 ? (
        <Scroll label={record.title}>
          <table className="dense narrow-table years-table">
            <thead>
              <tr>
                <th scope="col">{w.question}</th>
                <NumberHeads titles={record.years} />
              </tr>
            </thead>
            <tbody>
              {yearly.map(({ label, values }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {record.years.map((year, at) => (
                    <td key={year} className="number">
                      {values[at] ?? values[0]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </>
  );
}

function Answer({ record, model: { language }, fault }: Props & { readonly record: OwnRecord }) {
  const w = wordsIn(words, language);
  const isHere =
    fault?.typed['row'] === record.hidden['row'] && fault?.typed['recipient'] === record.hidden['recipient'];
  const state = (act: string): FormState => ({
    language,
    act,
    id: `${record.id}-${act}`,
    fault: isHere ? fault : undefined,
  });
  return (
    <div className="no-print">
      {record.stance === 'confirmed' ? null : (
        <ActForm state={state('confirm')} seal={{ key: record.keys.confirm }} hidden={record.hidden}>
          <button type="submit" className="button">
            {w.confirm}
            <span className="hidden">: {record.title}</span>
          </button>
        </ActForm>
      )}
      <details className="act-fold" open={(isHere && fault?.act === 'dispute') || undefined}>
        <summary>
          {w.dispute}
          <span className="hidden">: {record.title}</span>
        </summary>
        <ActForm
          state={state('dispute')}
          seal={{ key: record.keys.dispute }}
          hidden={record.hidden}
          fields={['remark']}
        >
          <AreaField
            state={state('dispute')}
            name="remark"
            label={w.remark}
            rows={3}
            most={2000}
            isRequired
          />
          <button type="submit" className="button small">
            {w.dispute}
          </button>
        </ActForm>
      </details>
    </div>
  );
}
