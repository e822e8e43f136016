/** The page of signing in: one form at a time. */
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { AccountForm, Field, PasswordField } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { Refusal, SignInModel } from './sign-in.presenter.ts';
import { words } from './sign-in.words.ts';

interface Props {
  readonly model: SignInModel;
  readonly fault: ProblemDocument | undefined;
}

export function SignInView({ model, fault }: Props) {
  const { language, step, name, returnTo } = model;
  const w = wordsIn(words, language);
  if (step === 'inside')
    return (
      <article className="prose">
        <PageHead language={language} title={w.title} />
        <p>
          {w.already} {name}
        </p>
        <p>
          <a href={returnTo}>{w.workspace}</a>
        </p>
      </article>
    );
  return step === 'code' ? (
    <CodeStep model={model} fault={fault} />
  ) : (
    <PasswordStep model={model} fault={fault} />
  );
}

const refusalWords = {
  openid: 'refusedOpenId',
  'openid-silent': 'silentOpenId',
  link: 'refusedLink',
} as const satisfies Record<Refusal, keyof typeof words>;

function PasswordStep({ model, fault }: Props) {
  const { language, refused, openIdHref } = model;
  const w = wordsIn(words, language);
  return (
    <article className="prose">
      <PageHead language={language} title={w.title} lead={w.lead} />
      {refused ? (
        <p className="field-error" role="alert">
          {w[refusalWords[refused]]}
        </p>
      ) : null}
      <AccountForm
        intent="password"
        fields={['email', 'password']}
        submit={w.enter}
        language={language}
        fault={fault}
      >
        <Field
          name="email"
          label={w.email}
          language={language}
          fault={fault}
          input={{ type: 'email', autoComplete: 'username', required: true, maxLength: 254 }}
        />
        <PasswordField
          kind="current-password"
          name="password"
          label={w.password}
          language={language}
          fault={fault}
        />
      </AccountForm>
      {openIdHref ? (
        <p>
          <a className="button quiet" href={openIdHref}>
            {w.openId}
          </a>
        </p>
      ) : null}
      <p className="small muted">{w.forgotten}</p>
    </article>
  );
}

function CodeStep({ model: { language }, fault }: Props) {
  const w = wordsIn(words, language);
  return (
    <article className="prose">
      <PageHead language={language} title={w.codeTitle} lead={w.codeLead} />
      <AccountForm intent="code" fields={['code']} submit={w.enter} language={language} fault={fault}>
        <Field
          name="code"
          label={w.code}
          language={language}
          fault={fault}
          input={{
            autoComplete: 'one-time-code',
            required: true,
            maxLength: 20,
            autoCapitalize: 'characters',
          }}
        />
      </AccountForm>
      <form method="post" action={to(language, '/sign-out')}>
        <button type="submit" className="button quiet">
          {w.again}
        </button>
      </form>
      <p className="small muted">{w.forgotten}</p>
    </article>
  );
}
