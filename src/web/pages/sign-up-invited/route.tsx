/** An invitation, `/invitations/<token>`; the token leaves the address with the first step. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemOf } from '../../../kernel/problem.ts';
import { faultOf } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { actWorkspace, loadWorkspace } from '../../load-workspace.ts';
import { afterEntrance } from '../../site/accounts-edge.ts';
import { type InvitedModel, presentInvited } from './sign-up-invited.presenter.ts';
import { InvitedView } from './sign-up-invited.view.tsx';

export const loader = async (args: LoaderFunctionArgs) => {
  const model = await loadWorkspace(args, [], presentInvited, { isOpen: true });
  return data(model, { status: model.invited === null ? 404 : 200 });
};

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(
    args,
    async ({ accounts, form, request, params, language }) => {
      const typed = String(form.get('name') ?? '');
      const input = { name: typed, password: String(form.get('password') ?? '') };
      try {
        const visitor = accounts.visitorOf(request);
        const entrance = await accounts.acceptInvitation(visitor, params['token'] ?? '', input);
        const headers = { 'Set-Cookie': accounts.cookies.session(entrance) };
        return redirect(afterEntrance(entrance, to(language, '/workspace')), { status: 303, headers });
      } catch (error) {
        const problem = problemOf(error);
        if (problem?.status !== 422) throw error;
        return data({ problem: problem.document(), typed }, { status: 422 });
      }
    },
    { isOpen: true },
  );

export const meta = metaOf;

interface Props {
  readonly loaderData: InvitedModel;
  readonly actionData?: { readonly typed?: string };
}

export default function Page({ loaderData, actionData }: Props) {
  return <InvitedView model={loaderData} fault={faultOf(actionData)} typed={actionData?.typed} />;
}
