/**
 * What an operation of the workspace API is: address, the permission it stands under, the shape of its body, and the flow it calls.
 * The router, the OpenAPI document and the tests of every role are made from these; must never be described a second time.
 */
import type { z } from '@hono/zod-openapi';
import type { Actor } from '../../domain/access/actor.ts';
import type { Action } from '../../domain/access/permissions.ts';
import type { Repeat, WorkspaceFlows } from '../../flows/survey/workspace-flows.ts';
import type { Text } from '../../kernel/language.ts';

export interface WorkspaceCall {
  readonly workspace: WorkspaceFlows;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Of the headers; a reading operation has neither. */
  readonly repeat: Repeat;
  readonly version: number;
}

export interface WorkspaceOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below /api/v1/workspace, parameters in braces. */
  readonly path: string;
  /** The row of the one table of permissions. */
  readonly action: Action;
  /** What the address names; rights are judged by it. */
  readonly object: 'none' | 'wave' | 'recipient';
  /** The row that counts in the end, where it is another one than `action`. */
  readonly decidedBy?: Action;
  readonly summary: Text;
  /** Query parameters it knows. */
  readonly query: readonly string[];
  /** Shape of the body; unknown fields are refused, so that no field of the server's can be smuggled in. */
  readonly body: z.ZodType | null;
  /** Shape of the answer. */
  readonly answer: z.ZodType;
  /** Changes something whose version the caller must have seen (`If-Match`). */
  readonly needsVersion: boolean;
  run(call: WorkspaceCall): Promise<unknown>;
}
