/** The page of the own account: who one is here, name, password, second step, sessions. */
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { AccountForm, Done, Field, PasswordField } from '../../frame/account-form.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { SessionTable } from '../../frame/session-table.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { AccountModel } from './account.presenter.ts';
import { words } from './account.words.ts';

interface Props {
  readonly model: AccountModel;
  readonly fault: ProblemDocument | undefined;
}

export function AccountView({ model, fault }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} />
      <Done text={model.done} />
      <Facts model={model} />
      <form method="post" action={model.signOutHref}>
        <button type="submit" className="button quiet">
          {w.signOut}
        </button>
      </form>
      <h2>{w.nameTitle}</h2>
      <form method="post" className="account-form">
        <input type="hidden" name="intent" value="name" />
        <Field
          name="name"
          label={w.name}
          language={language}
          fault={fault}
          input={{ autoComplete: 'name', required: true, maxLength: 200, defaultValue: model.name }}
        />
        <button type="submit" className="button quiet">
          {w.save}
        </button>
      </form>
      <h2>{w.secondFactor}</h2>
      <p>
        {model.hasSecondFactor ? w.on : w.off} <a href={model.twoFactorHref}>{w.setUp}</a>
      </p>
      <h2>{w.passwordTitle}</h2>
      {model.hasPassword ? <PasswordForm model={model} fault={fault} /> : <p>{w.noPassword}</p>}
      <h2>{w.sessions}</h2>
      <SessionTable language={language} rows={model.sessions} mayEnd />
    </article>
  );
}

function Facts({ model }: Pick<Props, 'model'>) {
  const w = wordsIn(words, model.language);
  return (
    <dl className="pairs-list">
      <dt className="muted">{w.email}</dt>
      <dd>{model.email}</dd>
      <dt className="muted">{w.role}</dt>
      <dd>{model.role}</dd>
      {model.objects.length > 0 ? (
        <>
          <dt className="muted">{w.objects}</dt>
          <dd>{model.objects.join(', ')}</dd>
        </>
      ) : null}
      <dt className="muted">{w.keepUntil}</dt>
      <dd>{model.keepUntil}</dd>
    </dl>
  );
}

function PasswordForm({ model: { language, email }, fault }: Props) {
  const w = wordsIn(words, language);
  return (
    <AccountForm
      intent="password"
      fields={['present', 'password', 'name']}
      submit={w.change}
      isQuiet
      language={language}
      fault={fault}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        kind="current-password"
        name="present"
        label={w.present}
        language={language}
        fault={fault}
      />
      <PasswordField
        kind="new-password"
        name="password"
        label={w.password}
        language={language}
        fault={fault}
        hint={w.hint}
      />
    </AccountForm>
  );
}
