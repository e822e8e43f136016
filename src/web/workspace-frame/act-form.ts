/**
 * Forms of the workspace: several on one page, told apart by the hidden field `act`. What can be mended comes back with what was
 * typed; everything else is a redirect to what was done. Must never lose what a person wrote.
 */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { Problem, problemOf } from '../../kernel/problem.ts';
import { type QueryChange, withQuery } from '../frame/address.ts';
import { actWorkspace, type WorkspaceAct } from '../load-workspace.ts';
import type { FormFault } from './form-fault.ts';

/** The form as the pages read it. */
export interface FormAct extends WorkspaceAct {
  readonly act: string;
  /** Trimmed text of a field; empty where there is none. */
  readonly text: (name: string) => string;
  /** Version the person saw. Throws Problem precondition-required where the form has none. */
  readonly version: () => number;
}

const mendable = [400, 409, 412, 413, 415, 422, 428];

/** Runs the act; its answer is a redirect or what is shown once. */
export function actForm<Result>(args: ActionFunctionArgs, run: (input: FormAct) => Promise<Result>) {
  return actWorkspace(args, async (input) => {
    const text = (name: string) => String(input.form.get(name) ?? '').trim();
    const act = text('act');
    try {
      return await run({ ...input, act, text, version: () => versionOf(text('version')) });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem || !mendable.includes(problem.status)) throw error;
      const fault: FormFault = {
        problem: problem.document(input.url.pathname),
        act,
        typed: typedIn(input.form),
      };
      return data({ fault }, { status: problem.status });
    }
  });
}

/** Long lists of marks are not sent back; words are. */
function typedIn(form: FormData): Record<string, string> {
  const words = [...form].filter(([name, value]) => name !== 'key' && typeof value === 'string');
  return Object.fromEntries(words.map(([name, value]) => [name, String(value).slice(0, 10_000)]));
}

/** The version in a form. Throws Problem precondition-required where it is none, as in a form that was made by hand. */
export function versionOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem(
    'precondition-required',
    'Open the page again, look at its present state, and decide then.',
  );
}

/** Throws Problem not-found for a form the page does not have. */
export function unknownAct(): never {
  throw new Problem('not-found', 'This page has no such form.');
}

/** Back to the page, which says what was done. */
export function doneAt(url: URL, done: string, changes: QueryChange = {}, anchor = ''): Response {
  return redirect(withQuery(url, { ...changes, done }, anchor), 303);
}
