/**
 * The thin edge of every page of the workspace: who asks (read anew at each request), language, flows, and problems as pages.
 * Nobody who is not signed in passes but to the pages that sign in. Must never decide anything about content or access to an object.
 */
import { createHash } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Actor } from '../domain/access/actor.ts';
import { can } from '../domain/access/permissions.ts';
import type { AccountFlows } from '../flows/accounts/account-flows.ts';
import type { BackupFlows } from '../flows/backup/backup-standing.ts';
import type { Drawing } from '../flows/drawing.ts';
import type { Flows } from '../flows/flows.ts';
import type { MailFlows } from '../flows/mail/mail-flows.ts';
import type { ConfirmationFlows } from '../flows/survey/confirmations.ts';
import type { BenchmarkFlows } from '../flows/survey/make-benchmark.ts';
import type { WaveFigureFlows } from '../flows/survey/wave-figures.ts';
import type { Repeat, WorkspaceFlows } from '../flows/survey/workspace-flows.ts';
import type { Language } from '../kernel/language.ts';
import { Problem, type ProblemDocument, problemOf } from '../kernel/problem.ts';
import { webContext } from './context.ts';
import { languageOf } from './load-page.ts';
import { isFileForm } from './site/received-file.ts';
import { keepForm } from './workspace-frame/kept-form.ts';

export interface WorkspaceInput {
  readonly actor: Actor;
  readonly flows: Flows;
  readonly drawing: Drawing;
  readonly workspace: WorkspaceFlows;
  readonly figures: WaveFigureFlows;
  readonly accounts: AccountFlows;
  readonly mail: MailFlows;
  readonly backups: BackupFlows;
  readonly benchmarks: BenchmarkFlows;
  readonly confirmations: ConfirmationFlows;
  readonly language: Language;
  readonly url: URL;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
}

export interface WorkspaceAct extends WorkspaceInput {
  readonly form: FormData;
  /** From the form's hidden field `key`; the body's hash makes a repeat with other content visible. */
  readonly repeat: Repeat;
}

interface Access {
  /** Pages that sign in are open to everybody. */
  readonly isOpen?: boolean;
}

type Args = Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'params' | 'context'>;

/** Runs a presenter of a workspace page; whoever is not signed in is sent to sign in and back. */
export async function loadWorkspace<Model>(
  args: Args,
  known: readonly string[],
  present: (input: WorkspaceInput) => Model | Promise<Model>,
  access: Access = {},
): Promise<Model> {
  const url = new URL(args.request.url);
  try {
    const unknown = [...url.searchParams.keys()].find((name) => ![...known, 'done'].includes(name));
    if (unknown !== undefined) {
      throw new Problem('unknown-parameter', `This page has no parameter "${unknown.slice(0, 60)}".`, {
        parameter: unknown.slice(0, 60),
        allowed: known,
      });
    }
    return await present(await readInput(args, url, access));
  } catch (error) {
    if (error instanceof SignedOut) throw redirect(error.signIn);
    throw asAnswer(error, url);
  }
}

/** What an action says back when the form must be mended: the problem, beside the field it names. */
export interface ActionFault {
  readonly problem: ProblemDocument;
}

/**
 * Runs a change. A Problem the person can mend (4xx but 401, 403, 404) comes back as action data with its status, so that the
 * page keeps what was typed; a redirect is thrown or returned by `act`.
 */
export async function actWorkspace<Result>(
  args: Args,
  act: (input: WorkspaceAct) => Promise<Result>,
  access: Access = {},
): Promise<Result | ReturnType<typeof data<ActionFault>>> {
  const url = new URL(args.request.url);
  try {
    const { input, form } = await readAct(args, url, access);
    const result = await act({ ...input, form, repeat: repeatOf(form, url.pathname) });
    return result;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem || [401, 403, 404, 503].includes(problem.status) || problem.status >= 500)
      throw asAnswer(error, url);
    return data(
      { problem: problem.document(url.pathname) },
      { status: problem.status, headers: waitHeaders(problem) },
    );
  }
}

/** The form is read in any case: to whoever was signed out meanwhile it is given back. */
async function readAct(args: Args, url: URL, access: Access) {
  try {
    const input = await readInput(args, url, access);
    return { input, form: await args.request.formData() };
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    const { accounts, workspace } = args.context.get(webContext);
    await workspace.refused(
      await accounts.actorOf(args.request),
      'workspace.open',
      url.pathname,
      'not signed in',
    );
    const form = await args.request.formData();
    const kept = keepForm(form, error.path, error.signIn, isFileForm(args.request));
    if (kept === null) throw redirect(error.signIn);
    const problem = new Problem(
      'sign-in-required',
      'You were signed out meanwhile. Sign in, then send the form again.',
    );
    throw data({ ...problem.document(url.pathname), kept }, { status: problem.status });
  }
}

/** Nobody is signed in: a page leads to signing in and back, a form is given back. */
class SignedOut extends Error {
  readonly path: string;
  readonly signIn: string;

  constructor(url: URL) {
    super('signed out');
    this.path = url.pathname.replace(/\.data$/, '') + url.search;
    const prefix = languageOf(url.pathname) === 'en' ? '/en' : '';
    this.signIn = `${prefix}/sign-in?to=${encodeURIComponent(this.path)}`;
  }
}

async function readInput(args: Args, url: URL, { isOpen = false }: Access): Promise<WorkspaceInput> {
  const { flows, drawing, accounts, workspace, figures, mail, backups, benchmarks, confirmations } =
    args.context.get(webContext);
  const actor = await accounts.actorOf(args.request);
  const language = languageOf(url.pathname);
  if (!isOpen && actor.kind === 'anonymous') throw new SignedOut(url);
  if (!isOpen && actor.kind !== 'link' && !can(actor, 'workspace.open'))
    throw new Problem(
      'forbidden',
      'This account may not open the workspace. Ask an administrator for a role.',
    );
  const { request, params } = args;
  return {
    actor,
    flows,
    drawing,
    workspace,
    figures,
    accounts,
    mail,
    backups,
    benchmarks,
    confirmations,
    language,
    url,
    request,
    params,
  };
}

function repeatOf(form: FormData, path: string): Repeat {
  const hash = createHash('sha256').update(path);
  for (const [name, value] of form) {
    if (name !== 'key')
      hash.update(`\0${name}\0${typeof value === 'string' ? value : `${value.name} ${value.size}`}`);
  }
  return { key: String(form.get('key') ?? ''), bodySha256: hash.digest('hex') };
}

function asAnswer(error: unknown, url: URL): unknown {
  const problem = problemOf(error);
  if (!problem) return error;
  const headers = waitHeaders(problem);
  return data(problem.document(url.pathname), { status: problem.status, headers });
}

function waitHeaders({ extras: { retryAfter } }: Problem): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}
