/** Accounts, `/accounts`. The link of an invitation is in the answer to the form, once: a redirect would have to carry it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from 'react-router';
import { problemOf } from '../../../kernel/problem.ts';
import { faultOf } from '../../frame/account-form.tsx';
import type { ShownLink } from '../../frame/invitation-link.tsx';
import { metaOf } from '../../frame/page-meta.ts';
import { rightsFrom } from '../../frame/rights-from.ts';
import { actWorkspace, loadWorkspace } from '../../load-workspace.ts';
import { type AccountsModel, presentAccounts } from './accounts.presenter.ts';
import { AccountsView, type TypedInvitation } from './accounts.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentAccounts);

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(args, async ({ accounts, actor, form, request }) => {
    const text = (name: string) => String(form.get(name) ?? '');
    const typed: TypedInvitation = { email: text('email'), name: text('name'), rights: rightsFrom(form) };
    try {
      const link = await accounts.invite(actor, { ...typed.rights, email: typed.email, name: typed.name });
      return { link: { href: accounts.linkAddress(link.path, request), expiresAt: link.expiresAt } };
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.status !== 422) throw error;
      return data({ problem: problem.document(), typed }, { status: 422 });
    }
  });

export const meta = metaOf;

interface Props {
  readonly loaderData: AccountsModel;
  readonly actionData?: { readonly link?: ShownLink; readonly typed?: TypedInvitation };
}

export default function Page({ loaderData, actionData }: Props) {
  return (
    <AccountsView
      model={loaderData}
      fault={faultOf(actionData)}
      link={actionData?.link}
      typed={actionData?.typed}
    />
  );
}
