/** The pieces operations are written with. Must never know an operation. */
import type { z } from '@hono/zod-openapi';
import type { bodies, reason } from './bodies.ts';
import type { WorkspaceCall, WorkspaceOperation } from './workspace-operation.ts';

type Body<Name extends keyof typeof bodies> = z.output<(typeof bodies)[Name]>;
/** The body of a call, as its shape has it. */
export const of = <Name extends keyof typeof bodies>(call: WorkspaceCall) => call.body as Body<Name>;
/** What the address names. */
export const id = (call: WorkspaceCall) => call.params['id'] ?? '';
/** The reason of a body that holds nothing else. */
export const reasonOf = (call: WorkspaceCall) => (call.body as z.output<typeof reason>).reason;

type Rest = Pick<WorkspaceOperation, 'run' | 'answer'> &
  Partial<Pick<WorkspaceOperation, 'body' | 'query' | 'needsVersion' | 'decidedBy'>>;

/** One operation of the table. */
export const operation = (
  name: string,
  method: WorkspaceOperation['method'],
  path: string,
  action: WorkspaceOperation['action'],
  ru: string,
  en: string,
  rest: Rest,
): WorkspaceOperation => ({
  id: name,
  method,
  path,
  action,
  object: path.startsWith('/recipients/{id}')
    ? 'recipient'
    : path.startsWith('/waves/{id}')
      ? 'wave'
      : 'none',
  summary: { ru, en },
  body: null,
  query: [],
  needsVersion: false,
  ...rest,
});
