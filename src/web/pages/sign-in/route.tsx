/** Signing in, `/sign-in`: password, then the code where a second factor is enrolled. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { faultOf } from '../../frame/account-form.tsx';
import { to } from '../../frame/links.ts';
import { metaOf } from '../../frame/page-meta.ts';
import { actWorkspace, loadWorkspace } from '../../load-workspace.ts';
import { afterEntrance } from '../../site/accounts-edge.ts';
import { waitingHeaders } from '../../site/waiting-headers.ts';
import { presentSignIn, returnOf, type SignInModel } from './sign-in.presenter.ts';
import { SignInView } from './sign-in.view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  loadWorkspace(
    args,
    ['to', 'refused'],
    async (input) => {
      // Signed in, but nothing opens before the second factor: that page is next.
      if (await input.accounts.mustEnrol(await input.accounts.enrollingActorOf(args.request)))
        throw redirect(to(input.language, '/account/two-factor'), 303);
      return presentSignIn(input);
    },
    { isOpen: true },
  );

export const action = (args: ActionFunctionArgs) =>
  actWorkspace(
    args,
    async ({ accounts, form, request, url, language }) => {
      const visitor = accounts.visitorOf(request);
      const text = (name: string) => String(form.get(name) ?? '');
      const entrance =
        text('intent') === 'code'
          ? await accounts.passSecondFactor(visitor, text('code'))
          : await accounts.signIn(visitor, text('email'), text('password'));
      const headers = { 'Set-Cookie': accounts.cookies.session(entrance) };
      return redirect(afterEntrance(entrance, returnOf(url, language)), { status: 303, headers });
    },
    { isOpen: true },
  );

export const meta = metaOf;
export const headers = waitingHeaders;

interface Props {
  readonly loaderData: SignInModel;
  readonly actionData?: unknown;
}

export default function Page({ loaderData, actionData }: Props) {
  return <SignInView model={loaderData} fault={faultOf(actionData)} />;
}
