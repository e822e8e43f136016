/**
 * Every call of the site that a right stands before: pages in both languages, their forms, downloads, operations of the workspace API,
 * each with every object its address can name. Made from the router, the declarations and the operations; nothing is listed here.
 */
import { workspaceBase } from '../../src/api/workspace/create-workspace-api.ts';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import type { WorkspaceOperation } from '../../src/api/workspace/workspace-operation.ts';
import { system } from '../../src/domain/access/actor.ts';
import { type Access, pageAccess } from '../../src/web/page-access.ts';
import { downloads } from '../../src/web/site/downloads.ts';
import { actSamples } from './act-samples.ts';
import type { Subject } from './matrix.ts';
import { operationSamples } from './operation-samples.ts';
import { pagesOf } from './pages.ts';
import { type Asked, closedWave, type World } from './world.ts';
import { openWave, repeat } from './world-parts.ts';

export interface Call {
  /** What is asked, for messages: `POST /workspace/waves/{id} open`. */
  readonly name: string;
  readonly kind: 'page' | 'form' | 'download' | 'operation';
  readonly access: Access;
  readonly opensBeforeEnrolment: boolean;
  readonly target: Target;
  /** Rows of which one must reach something before any object is looked at: operations only. */
  readonly gate: readonly string[];
  readonly asked: () => Promise<Asked>;
  /** The same call of an object that does not exist; absent where it names none. */
  readonly missing?: Call;
}

export interface Target {
  readonly id: string;
  readonly name: string;
  /** How the matrix calls it; null where rights do not depend on it. */
  readonly subject: Subject | null;
  readonly exists: boolean;
  readonly workbook?: string;
}

const nowhere = '0'.repeat(16);
/** An attachment that does not exist. */
export const noFile = 'f'.repeat(16);

/** Objects of a kind, the one that does not exist last. */
export function targetsOf(world: World, object: Access['object']): readonly Target[] {
  const plain = (name: string, id: string): Target => ({ name, id, subject: null, exists: true });
  const missing = (id: string): Target => ({ name: 'nonexistent', id, subject: null, exists: false });
  const subjects = Object.entries(world.objects) as [Subject, World['closed']][];
  switch (object) {
    case 'none':
      return [plain('-', '')];
    case 'wave':
      return [plain('open', openWave), plain('closed', closedWave), missing('wave-none')];
    case 'account':
      return [plain('account', world.target.id), missing('00000000-0000-4000-8000-000000000000')];
    case 'figure':
      return [missing('none')];
    case 'fact':
      return [
        ...(Object.entries(world.facts) as [Subject, string][]).map(
          ([subject, id]): Target => ({ name: subject, id, subject, exists: true }),
        ),
        missing(nowhere),
      ];
    case 'attachment':
      return [
        ...subjects.map(
          ([subject, { letter }]): Target => ({ name: subject, id: letter, subject, exists: true }),
        ),
        missing(nowhere),
      ];
    case 'recipient':
      return [
        ...subjects.map(
          ([subject, { recipient, workbook }]): Target => ({
            name: subject,
            id: recipient,
            workbook,
            subject,
            exists: true,
          }),
        ),
        {
          name: 'closed wave',
          id: world.closed.recipient,
          workbook: world.closed.workbook,
          // A link opens one questionnaire, not the same cluster's of another wave.
          subject: 'cluster',
          exists: true,
        },
        missing(nowhere),
      ];
  }
}

type Make = (target: Target) => Omit<Call, 'missing' | 'target'>;

/** One call a target, each with its twin that names nothing. */
function spread(world: World, object: Access['object'], make: Make): Call[] {
  const targets = targetsOf(world, object);
  const last = targets.at(-1);
  const nothing = last && !last.exists ? { ...make(last), target: last } : undefined;
  return targets.map((target) => ({
    ...make(target),
    target,
    ...(nothing && target.exists ? { missing: nothing } : {}),
  }));
}

/** All calls. */
export function callsOf(world: World): Call[] {
  return [...pageCalls(world), ...formCalls(world), ...downloadCalls(world), ...operationCalls(world)];
}

function fill(path: string, target: Target): string {
  return path.replace(/[:{](?:figure|seq)\}?/g, '1').replace(/:\w+|\{\w+\}/, target.id);
}

function pageCalls(world: World): Call[] {
  return pagesOf().flatMap(({ page, path }) => {
    const access = pageAccess[page];
    if (!access || typeof access.reads === 'string') return [];
    const { reads, opensBeforeEnrolment = false } = access;
    return spread(world, reads.object, (target) => ({
      name: `GET ${path}`,
      kind: 'page',
      access: reads,
      opensBeforeEnrolment,
      gate: [],
      asked: async () => ({ path: fill(path, target) }),
    }));
  });
}

/** What the call uses up, made anew for each: a remark to settle, a file to remove. */
async function consumed(
  { product, letter }: World,
  operation: string | undefined,
  { exists, id }: Target,
): Promise<{ readonly attachment?: string; readonly seq?: string }> {
  if (!exists) return {};
  const { workspace } = product;
  if (operation === 'resolveComment') {
    await workspace.comment(system, id, { field: null, text: 'Уточните' }, repeat());
    const { comments } = await workspace.recipient(system, id);
    return { seq: String(Math.max(...comments.map((one) => one.seq))) };
  }
  if (operation !== 'removeAttachment') return {};
  const file = { path: letter, name: 'letter.pdf' };
  return { attachment: (await workspace.attachLetter(system, id, file, repeat())).id };
}

let keys = 0;
const nextKey = () => {
  keys += 1;
  return `matrix-key-${keys}`;
};

function formCalls(world: World): Call[] {
  return pagesOf()
    .filter(({ language }) => language === 'ru')
    .flatMap(({ page, path }) =>
      Object.entries(pageAccess[page]?.acts ?? {}).flatMap(([act, access]) => {
        if (access === 'entrance') return [];
        const sample = actSamples[`${page} ${act}`.trim()];
        if (!sample) throw new Error(`no sample of ${page} ${act}`);
        const harmless = (operationSamples[sample.operation ?? '']?.harmless ?? {}) as object;
        return spread(world, access.object, (target) => ({
          name: `POST ${path} ${act}`,
          kind: 'form',
          access,
          opensBeforeEnrolment: pageAccess[page]?.opensBeforeEnrolment ?? false,
          gate: [],
          asked: async () => {
            const body = {
              ...harmless,
              attachment: target.workbook ?? noFile,
              ...(await consumed(world, sample.operation, target)),
            };
            const fields = { [sample.field]: act, version: '999999', ...sample.fields(body, world) };
            return formPost(fill(path, target), { ...fields, key: nextKey() });
          },
        }));
      }),
    );
}

/** A form as a browser sends it. */
export function formPost(path: string, fields: Readonly<Record<string, string | Blob>>): Asked {
  if (Object.values(fields).some((value) => typeof value !== 'string')) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return { method: 'POST', path, body };
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields as Record<string, string>).toString();
  return { method: 'POST', path, headers, body };
}

function downloadCalls(world: World): Call[] {
  return downloads.flatMap(({ path, access }) =>
    spread(world, access.object, (target) => ({
      name: `GET ${path}`,
      kind: 'download',
      access,
      opensBeforeEnrolment: false,
      gate: [],
      asked: async () => ({ path: fill(path, target) }),
    })),
  );
}

/** Calls of operations; a test may name fewer. */
export function operationCalls(
  world: World,
  operations: readonly WorkspaceOperation[] = workspaceOperations,
): Call[] {
  return operations.flatMap((operation) => {
    const { action, decidedBy, object } = operation;
    return spread(world, object, (target) => ({
      name: `${operation.method} ${operation.path}`,
      kind: 'operation',
      access: { action: decidedBy ?? action, object },
      opensBeforeEnrolment: false,
      gate: [action],
      asked: async () => {
        const sample = operationSamples[operation.id];
        const { attachment, seq } = await consumed(world, operation.id, target);
        const path = operation.path
          .replace('{attachment}', attachment ?? target.workbook ?? noFile)
          .replace('{seq}', seq ?? '1')
          .replace('{id}', target.id);
        return operationCall(operation, path, { key: nextKey(), version: 999_999, body: sample?.harmless });
      },
    }));
  });
}

/** A call of an operation with its headers and body. */
export function operationCall(
  operation: Pick<WorkspaceOperation, 'method' | 'body'>,
  path: string,
  { key, version, body }: { readonly key: string; readonly version: number; readonly body: unknown },
): Asked {
  const { method } = operation;
  if (method === 'GET') return { path: `${workspaceBase}${path}` };
  return {
    method,
    path: `${workspaceBase}${path}`,
    headers: { 'idempotency-key': key, 'if-match': `"${version}"`, 'content-type': 'application/json' },
    ...(operation.body === null ? {} : { body: JSON.stringify(body) }),
  };
}
