/** The page of the second factor: enrol, keep backup codes, turn off. */
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { AccountForm, Field, PasswordField } from '../../frame/account-form.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { TwoFactorModel } from './two-factor.presenter.ts';
import { words } from './two-factor.words.ts';

interface Props {
  readonly model: TwoFactorModel;
  readonly fault: ProblemDocument | undefined;
  /** Shown once, right after they were made. */
  readonly codes: readonly string[] | undefined;
}

export function TwoFactorView({ model, fault, codes }: Props) {
  const { language, isDuty, secret } = model;
  const w = wordsIn(words, language);
  const crumbs = isDuty ? [] : [{ name: w.account, href: model.accountHref }];
  return (
    <article className="prose">
      <PageHead language={language} title={w.title} lead={w.lead} crumbs={crumbs} />
      {isDuty ? <p className="done-note">{w.duty}</p> : null}
      {secret === null ? (
        <Enrolled model={model} fault={fault} codes={codes} />
      ) : (
        <Enrol model={model} fault={fault} />
      )}
    </article>
  );
}

function Enrol({ model: { language, secret, picture }, fault }: Omit<Props, 'codes'>) {
  const w = wordsIn(words, language);
  return (
    <>
      <p>{w.scan}</p>
      <div
        className="totp-picture"
        role="img"
        aria-label={w.picture}
        dangerouslySetInnerHTML={{ __html: picture ?? '' }}
      />
      <p>
        {w.secret} <code className="once">{secret}</code>
      </p>
      <AccountForm intent="confirm" fields={['code']} submit={w.confirm} language={language} fault={fault}>
        <Field
          name="code"
          label={w.code}
          language={language}
          fault={fault}
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', required: true, maxLength: 7 }}
        />
      </AccountForm>
    </>
  );
}

function Enrolled({ model, fault, codes }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <>
      <p className="done-note">{w.on}</p>
      <h2>{w.codes}</h2>
      <p>{w.codesLead}</p>
      {codes ? (
        <div role="status">
          <ul className="codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>
          {w.left} {model.codesLeft}
        </p>
      )}
      <form method="post" className="account-form">
        <input type="hidden" name="intent" value="codes" />
        <button type="submit" className={codes || model.codesLeft > 0 ? 'button quiet' : 'button'}>
          {w.make}
        </button>
      </form>
      <p>
        <a className="onward" href={model.workspaceHref}>
          {w.onward}
        </a>
      </p>
      {model.hasPassword ? <Drop model={model} fault={fault} /> : null}
    </>
  );
}

function Drop({ model: { language }, fault }: Omit<Props, 'codes'>) {
  const w = wordsIn(words, language);
  return (
    <details className="fold" open={fault?.parameter === 'password'}>
      <summary>{w.drop}</summary>
      <p>{w.dropLead}</p>
      <AccountForm
        intent="drop"
        fields={['password']}
        submit={w.drop}
        isQuiet
        language={language}
        fault={fault}
      >
        <PasswordField
          kind="current-password"
          name="password"
          label={w.password}
          language={language}
          fault={fault}
        />
      </AccountForm>
    </details>
  );
}
