/** Care of a recipient: who looks after it, its mailbox, more time, a personal link, taking it out. */
import { wordsIn } from '../../frame/speak.ts';
import {
  ActForm,
  AreaField,
  ChoiceField,
  type FormState,
  TextField,
} from '../../workspace-frame/form-parts.tsx';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';

export function Care({ model, fault }: RecipientProps) {
  const { language, care, key, version } = model;
  const w = wordsIn(words, language);
  const seal = { key, version };
  const form = (act: string): FormState => ({ language, act, id: act, fault });
  const none = { value: '', label: w.nobody };
  return (
    <section className="care no-print" aria-labelledby="care">
      <h2 id="care">{w.care}</h2>
      <p className="small muted">
        {w.lastContact}: {care.lastContact}
      </p>
      {care.extensions.length === 0 ? null : (
        <>
          <h3>{w.extensions}</h3>
          <ul className="extensions">
            {care.extensions.map((one) => (
              <li key={one.until}>
                {w.extendedUntil} {one.until}: <span lang="ru">{one.reason}</span>{' '}
                <span className="small muted">{one.by}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Fold title={`${w.responsible}: ${care.responsibleName}`} isOpen={fault?.act === 'assign'}>
        <ActForm state={form('assign')} seal={seal}>
          <ChoiceField
            state={form('assign')}
            name="responsible"
            label={w.responsible}
            choices={[none, ...care.analysts]}
            chosen={care.responsible}
          />
          <button type="submit" className="button small">
            {w.save}
          </button>
        </ActForm>
      </Fold>
      <Fold title={`${w.mailbox}: ${care.mailbox ?? w.noMailbox}`} isOpen={fault?.act === 'mailbox'}>
        <ActForm state={form('mailbox')} seal={seal} fields={['mailbox', 'purpose', 'keepUntilOn']}>
          <TextField
            state={form('mailbox')}
            name="mailbox"
            label={w.mailbox}
            input={{ type: 'email', maxLength: 254, autoComplete: 'off', defaultValue: care.mailbox ?? '' }}
          />
          <TextField
            state={form('mailbox')}
            name="purpose"
            label={w.mailboxPurpose}
            isRequired
            input={{ maxLength: 200, defaultValue: care.mailboxPurpose }}
          />
          <TextField
            state={form('mailbox')}
            name="keepUntilOn"
            label={w.mailboxKeepUntil}
            isRequired
            input={{ type: 'date', defaultValue: care.mailboxKeepUntil }}
          />
          <button type="submit" className="button small">
            {w.save}
          </button>
        </ActForm>
      </Fold>
      {care.mayExtend ? (
        <Fold title={w.extend} isOpen={fault?.act === 'extend'}>
          <ActForm state={form('extend')} seal={seal} fields={['untilOn', 'reason']}>
            <TextField
              state={form('extend')}
              name="untilOn"
              label={w.until}
              isRequired
              input={{ type: 'date' }}
            />
            <AreaField state={form('extend')} name="reason" label={w.reason} rows={2} most={500} isRequired />
            <button type="submit" className="button small">
              {w.extend}
            </button>
          </ActForm>
        </Fold>
      ) : null}
      <Fold title={w.link} isOpen={fault?.act === 'link' || fault?.act === 'revoke-links'}>
        <ActForm state={form('link')} seal={{ key }}>
          <p className="small muted">{w.linkText}</p>
          <button type="submit" className="button small">
            {w.makeLink}
          </button>
        </ActForm>
        <ActForm state={form('revoke-links')} seal={{ key }}>
          <p className="small muted">{w.revokeLinksText}</p>
          <button type="submit" className="button quiet small">
            {w.revokeLinks}
          </button>
        </ActForm>
      </Fold>
      {care.mayRemove ? (
        <Fold title={w.remove} isOpen={fault?.act === 'remove'}>
          <ActForm state={form('remove')} seal={seal} fields={['reason']}>
            <AreaField state={form('remove')} name="reason" label={w.reason} rows={2} most={500} isRequired />
            <button type="submit" className="button small">
              {w.remove}
            </button>
          </ActForm>
        </Fold>
      ) : null}
    </section>
  );
}

interface FoldProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: React.ReactNode;
}

function Fold({ title, isOpen, children }: FoldProps) {
  return (
    <details className="act-fold" open={isOpen || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
