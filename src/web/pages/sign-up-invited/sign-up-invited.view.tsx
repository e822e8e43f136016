/** The page behind an invitation: name and password, or where to get a new link. */
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { AccountForm, Field, PasswordField } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { InvitedModel } from './sign-up-invited.presenter.ts';
import { words } from './sign-up-invited.words.ts';

interface Props {
  readonly model: InvitedModel;
  readonly fault: ProblemDocument | undefined;
  /** What was typed, when the form comes back. */
  readonly typed: string | undefined;
}

export function InvitedView({ model: { language, invited }, fault, typed }: Props) {
  const w = wordsIn(words, language);
  if (invited === null)
    return (
      <article className="prose">
        <PageHead language={language} title={w.invalidTitle} lead={w.invalid} />
        <p>
          <a href={to(language, '/sign-in')}>{w.signIn}</a>
        </p>
      </article>
    );
  return (
    <article className="prose">
      <PageHead language={language} title={w.title} lead={w.lead} />
      <p>
        {w.as} {invited.role}, {invited.email}
      </p>
      <AccountForm fields={['name', 'password']} submit={w.come} language={language} fault={fault}>
        <input type="hidden" name="username" autoComplete="username" value={invited.email} />
        <Field
          name="name"
          label={w.name}
          language={language}
          fault={fault}
          input={{
            autoComplete: 'name',
            required: true,
            maxLength: 200,
            defaultValue: typed ?? invited.name,
          }}
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
      <p className="small muted">{w.privacy}</p>
    </article>
  );
}
