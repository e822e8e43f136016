/** The second factor, `/account/two-factor`. Opens before enrolment, when no other page does. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { faultOf } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { requireAccount } from '../../frame/require-account.ts';
import { actWorkspace, loadWorkspace, type WorkspaceInput } from '../../load-workspace.ts';
import { waitingHeaders } from '../../site/waiting-headers.ts';
import { presentTwoFactor, type TwoFactorModel } from './two-factor.presenter.ts';
import { TwoFactorView } from './two-factor.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(args, [], async (input) => presentTwoFactor(await enrolling(input)), { isOpen: true });

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(
    args,
    async (input) => {
      const { accounts, actor, form, request, language } = await enrolling(input);
      const text = (name: string) => String(form.get(name) ?? '');
      if (text('intent') === 'codes') return { codes: await accounts.makeBackupCodes(actor) };
      if (text('intent') === 'drop') {
        await accounts.dropSecondFactor(actor, text('password'));
        return redirect(to(language, '/sign-in'), 303);
      }
      const entrance = await accounts.confirmSecondFactor(actor, accounts.visitorOf(request), text('code'));
      const headers = { 'Set-Cookie': accounts.cookies.session(entrance) };
      return redirect(to(language, '/account/two-factor'), { status: 303, headers });
    },
    { isOpen: true },
  );

/** The one page that opens before enrolment; for accounts only. */
async function enrolling<Input extends WorkspaceInput>(input: Input): Promise<Input> {
  const actor = await input.accounts.enrollingActorOf(input.request);
  requireAccount({ ...input, actor });
  return { ...input, actor };
}

export const meta = metaOf;
export const headers = waitingHeaders;

interface Props {
  readonly loaderData: TwoFactorModel;
  readonly actionData?: { readonly codes?: readonly string[] };
}

export default function Page({ loaderData, actionData }: Props) {
  return <TwoFactorView model={loaderData} fault={faultOf(actionData)} codes={actionData?.codes} />;
}
