/** The page of accounts: the list, then the invitation. */
import type { Rights } from '../../../flows/accounts/account-ports.ts';
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { Field, FormFault } from '../../frame/account-form.tsx';
import { InvitationLinkNote, type ShownLink } from '../../frame/invitation-link.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { RightsFields, rightsFields } from '../../frame/rights-form.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { AccountRow, AccountsModel } from './accounts.presenter.ts';
import { words } from './accounts.words.ts';

/** What was typed, when the form comes back. */
export interface TypedInvitation {
  readonly email: string;
  readonly name: string;
  readonly rights: Rights;
}

interface Props {
  readonly model: AccountsModel;
  readonly fault: ProblemDocument | undefined;
  readonly link: ShownLink | undefined;
  readonly typed: TypedInvitation | undefined;
}

export function AccountsView({ model, fault, link, typed }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} lead={w.lead} />
      {link ? <InvitationLinkNote link={link} language={language} /> : null}
      <p>
        <a href={model.logHref}>{w.log}</a>
      </p>
      <List model={model} />
      {model.mayManage ? <Invite model={model} fault={fault} typed={typed} /> : null}
    </article>
  );
}

function List({ model }: Pick<Props, 'model'>) {
  const w = wordsIn(words, model.language);
  return (
    <div className="table-wrap">
      <table className="stack accounts-table">
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.email}</th>
            <th scope="col">{w.role}</th>
            <th scope="col">{w.objects}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <Row key={row.id} row={row} words={w} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row,
  words: w,
}: {
  readonly row: AccountRow;
  readonly words: Record<keyof typeof words, string>;
}) {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.name}</a>
      </th>
      <td data-label={w.email}>{row.email}</td>
      <td data-label={w.role}>{row.role}</td>
      <td data-label={w.objects}>{row.objects}</td>
      <td data-label={w.state}>{row.hasSecondFactor ? `${row.state}, ${w.secondFactor}` : row.state}</td>
    </tr>
  );
}

const nothing = { role: '', federalSubjects: [], clusters: [], inn: null } as const;

function Invite({ model: { language, choices }, fault, typed }: Omit<Props, 'link'>) {
  const w = wordsIn(words, language);
  return (
    <>
      <h2>{w.invite}</h2>
      <p>{w.inviteLead}</p>
      <form method="post" className="account-form wide">
        <Field
          name="email"
          label={w.email}
          language={language}
          fault={fault}
          input={{
            type: 'email',
            autoComplete: 'off',
            required: true,
            maxLength: 254,
            defaultValue: typed?.email,
          }}
        />
        <Field
          name="name"
          label={w.givenName}
          language={language}
          fault={fault}
          input={{ autoComplete: 'off', maxLength: 200, defaultValue: typed?.name }}
        />
        <RightsFields language={language} choices={choices} rights={typed?.rights ?? nothing} fault={fault} />
        <FormFault fault={fault} language={language} fields={['email', 'name', ...rightsFields]} />
        <button type="submit" className="button">
          {w.make}
        </button>
      </form>
    </>
  );
}
