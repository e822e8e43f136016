/** The page of waves: a table, then the form of a new one. */
import { NumberHeads } from '../../frame/number-heads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { ActForm, ChoiceField, TextField } from '../../workspace-frame/form-parts.tsx';
import { DoneNote } from '../../workspace-frame/notes.tsx';
import { Scroll } from '../../workspace-frame/parts.tsx';
import type { WaveRow, WavesModel } from './waves.presenter.ts';
import { words } from './waves.words.ts';

interface Props {
  readonly model: WavesModel;
  readonly fault: FormFault | undefined;
}

export function WavesView({ model, fault }: Props) {
  const w = wordsIn(words, model.language);
  return (
    <article className="workspace">
      <PageHead language={model.language} title={w.title} />
      <DoneNote text={model.done} />
      {model.rows.length > 0 ? <Table model={model} /> : <p>{model.mayManage ? w.none : w.noneToRead}</p>}
      {model.mayManage ? <NewWave model={model} fault={fault} /> : null}
    </article>
  );
}

function Table({ model: { language, rows } }: Pick<Props, 'model'>) {
  const w = wordsIn(words, language);
  return (
    <Scroll label={w.title}>
      <table className="stack">
        <thead>
          <tr>
            {[w.wave, w.state, w.deadline, w.years, w.edition].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <NumberHeads titles={[w.recipients, w.toReview, w.accepted, w.overdue]} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} words={w} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({
  row,
  words: w,
}: {
  readonly row: WaveRow;
  readonly words: Record<keyof typeof words, string>;
}) {
  const texts = [
    [w.state, row.state],
    [w.deadline, row.deadline],
    [w.years, row.years],
    [w.edition, row.edition],
  ] as const;
  const numbers = [
    [w.recipients, row.recipients],
    [w.toReview, row.toReview],
    [w.accepted, row.accepted],
    [w.overdue, row.overdue],
  ] as const;
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.title}</a>
      </th>
      {texts.map(([label, text]) => (
        <td key={label} data-label={label}>
          {text}
        </td>
      ))}
      {numbers.map(([label, number]) => (
        <td key={label} data-label={label} className="number">
          {number}
        </td>
      ))}
    </tr>
  );
}

function NewWave({ model: { language, key, editions, proposal }, fault }: Props) {
  const w = wordsIn(words, language);
  const state = { language, act: 'create', id: 'new-wave', fault };
  const choices = editions.toReversed().map((value) => ({ value, label: value }));
  return (
    <section>
      <h2>{w.newWave}</h2>
      <p>{w.newLead}</p>
      <ActForm state={state} seal={{ key }} fields={['id', 'questionnaireEdition', 'years', 'deadlineOn']}>
        <TextField
          state={state}
          name="id"
          label={w.id}
          hint={w.idHint}
          isRequired
          input={{ maxLength: 45, autoComplete: 'off', defaultValue: proposal.id }}
        />
        <ChoiceField state={state} name="questionnaireEdition" label={w.edition} choices={choices} />
        <TextField
          state={state}
          name="years"
          label={w.years}
          hint={w.yearsHint}
          isRequired
          input={{ maxLength: 60, autoComplete: 'off', defaultValue: proposal.years }}
        />
        <TextField
          state={state}
          name="deadlineOn"
          label={w.deadline}
          hint={w.deadlineHint}
          isRequired
          input={{ type: 'date' }}
        />
        <button type="submit" className="button">
          {w.create}
        </button>
      </ActForm>
    </section>
  );
}
