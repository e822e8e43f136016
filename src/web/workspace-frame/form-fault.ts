/** Why a form of the workspace came back, as its page reads it. Apart from act-form.ts, so that browsers get none of the server. */
import type { ProblemDocument } from '../../kernel/problem.ts';

/** Why a form came back. */
export interface FormFault {
  readonly problem: ProblemDocument;
  /** Which form of the page. */
  readonly act: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** The fault in action data; undefined where there is none. Problems raised before the form was read have no words typed. */
export function formFaultOf(actionData: unknown): FormFault | undefined {
  if (typeof actionData !== 'object' || actionData === null) return undefined;
  if ('fault' in actionData) return actionData.fault as FormFault;
  if ('problem' in actionData) return { problem: actionData.problem as ProblemDocument, act: '', typed: {} };
  return undefined;
}
