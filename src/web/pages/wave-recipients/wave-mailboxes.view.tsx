/** Mailboxes of the wave: a field a recipient, or a list copied from a spreadsheet; purpose and last day stand once for all. */
import { wordsIn } from '../../frame/speak.ts';
import { ActForm, AreaField, type FormState, TextField } from '../../workspace-frame/form-parts.tsx';
import { HeadRow, Scroll } from '../../workspace-frame/parts.tsx';
import { mailboxField } from './wave-mailboxes.ts';
import type { WaveRecipientsProps } from './wave-recipients.view.tsx';
import { words } from './wave-recipients.words.ts';

export function Mailboxes({ model, fault }: WaveRecipientsProps) {
  const { language, rows, key, mailboxes } = model;
  const w = wordsIn(words, language);
  const state: FormState = { language, act: 'mailboxes', id: 'mailboxes', fault };
  const fields = ['list', 'purpose', 'keepUntilOn', ...rows.map(({ id }) => mailboxField(id))];
  return (
    <ActForm state={state} seal={{ key }} fields={fields} className="mailboxes">
      <p>{w.mailboxesText}</p>
      <AreaField
        state={state}
        name="list"
        label={w.mailboxList}
        hint={w.mailboxListHint}
        rows={4}
        most={40_000}
      />
      <Scroll label={w.mailboxes}>
        <table className="stack">
          <thead>
            <HeadRow headings={[w.name, w.respondent, w.form, w.mailbox]} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang="ru">
                  {row.href ? <a href={row.href}>{row.name}</a> : row.name}
                </th>
                <td data-label={w.respondent}>{row.code}</td>
                <td data-label={w.form}>{row.form}</td>
                <td data-label={w.mailbox}>
                  <TextField
                    state={state}
                    name={mailboxField(row.id)}
                    label={`${w.mailbox}: ${row.name}`}
                    isLabelHidden
                    input={{
                      type: 'email',
                      maxLength: 254,
                      autoComplete: 'off',
                      defaultValue: row.mailbox ?? '',
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div className="field-row">
        <TextField
          state={state}
          name="purpose"
          label={w.mailboxPurpose}
          isRequired
          input={{ maxLength: 200, defaultValue: mailboxes.purpose }}
        />
        <TextField
          state={state}
          name="keepUntilOn"
          label={w.mailboxKeepUntil}
          hint={w.mailboxKeepHint}
          isRequired
          input={{ type: 'date', defaultValue: mailboxes.keepUntilOn }}
        />
      </div>
      <button type="submit" className="button">
        {w.saveMailboxes}
      </button>
    </ActForm>
  );
}
