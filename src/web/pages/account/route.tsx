/** The own account, `/account`. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { faultOf } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { requireAccount } from '../../frame/require-account.ts';
import { actWorkspace, loadWorkspace, type WorkspaceAct } from '../../load-workspace.ts';
import { waitingHeaders } from '../../site/waiting-headers.ts';
import { type AccountModel, presentAccount } from './account.presenter.ts';
import { AccountView } from './account.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(args, [], (input) => {
    requireAccount(input);
    return presentAccount(input);
  });

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(args, async (input) => {
    requireAccount(input);
    const { done, headers } = await act(input);
    return redirect(`${to(input.language, '/account')}?done=${done}`, { status: 303, headers });
  });

async function act(input: WorkspaceAct): Promise<{ done: string; headers: Record<string, string> }> {
  const { accounts, actor, form, request } = input;
  const text = (name: string) => String(form.get(name) ?? '');
  if (text('intent') === 'password') {
    const chosen = { present: text('present'), password: text('password') };
    const entrance = await accounts.changePassword(actor, accounts.visitorOf(request), chosen);
    return { done: 'password', headers: { 'Set-Cookie': accounts.cookies.session(entrance) } };
  }
  if (text('intent') === 'end') {
    await accounts.revokeOwnSession(actor, text('session'));
    return { done: 'session', headers: {} };
  }
  await accounts.rename(actor, text('name'));
  return { done: 'name', headers: {} };
}

export const meta = metaOf;
export const headers = waitingHeaders;

interface Props {
  readonly loaderData: AccountModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <AccountView model={loaderData} fault={faultOf(actionData)} />;
}
