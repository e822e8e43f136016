/** One account, `/accounts/<id>`. A new link is in the answer to the form, once; everything else redirects. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { Problem } from '../../../kernel/problem.ts';
import { faultOf } from '../../frame/account-form.tsx';
import type { ShownLink } from '../../frame/invitation-link.tsx';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { rightsFrom } from '../../frame/rights-from.ts';
import { actWorkspace, loadWorkspace, type WorkspaceAct } from '../../load-workspace.ts';
import { versionOf } from '../../workspace-frame/act-form.ts';
import { type AccountRightsModel, presentAccountRights } from './account-rights.presenter.ts';
import { AccountRightsView } from './account-rights.view.tsx';

export const loader = (args: LoaderFunctionArgs) => loadWorkspace(args, [], presentAccountRights);

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(args, async (input) => {
    const { accounts, actor, form, language, params, request } = input;
    const id = params['id'] ?? '';
    if (form.get('intent') === 'link') {
      const { path, expiresAt } = await accounts.renewInvitation(actor, id);
      return { link: { href: accounts.linkAddress(path, request), expiresAt } };
    }
    const done = await act(input, id);
    return redirect(`${to(language, `/accounts/${id}`)}?done=${done}`, 303);
  });

async function act({ accounts, actor, form }: WorkspaceAct, id: string): Promise<string> {
  const version = () => versionOf(String(form.get('version') ?? ''));
  switch (String(form.get('intent'))) {
    case 'rights':
      await accounts.changeRights(actor, id, version(), rightsFrom(form));
      return 'rights';
    case 'end':
      await accounts.revokeSession(actor, id, String(form.get('session')));
      return 'session';
    case 'disable':
    case 'enable':
      await accounts.setDisabled(actor, id, version(), form.get('intent') === 'disable');
      return 'access';
    case 'reset':
      await accounts.resetSecondFactor(actor, id);
      return 'access';
    case 'leave':
      await accounts.anonymiseAccount(actor, id);
      return 'access';
    default:
      throw new Problem('invalid-value', 'This page has no such form.', { parameter: 'intent' });
  }
}

export const meta = metaOf;

interface Props {
  readonly loaderData: AccountRightsModel;
  readonly actionData?: { readonly link?: ShownLink };
}

export default function Page({ loaderData, actionData }: Props) {
  return <AccountRightsView model={loaderData} fault={faultOf(actionData)} link={actionData?.link} />;
}
