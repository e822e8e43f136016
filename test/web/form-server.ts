/**
 * A small server for plays and measurements of the form: the built pages over a questionnaire in memory, and the three calls of the
 * workspace API the form makes. Must never be taken for the product: no accounts, no database.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { anonymous } from '../../src/domain/access/actor.ts';
import type { StoredAnswer } from '../../src/flows/survey/survey-ports.ts';
import type { FormEdit, RecipientView } from '../../src/flows/survey/workspace-flows.ts';
import type { WebContext } from '../../src/web/context.ts';
import { readAssets } from '../../src/web/site/assets.ts';
import { loadPageHandler } from '../../src/web/site/page-handler.ts';

export interface FormServer {
  readonly address: string;
  /** Somebody else writes a field. */
  write(field: string, value: StoredAnswer['value']): void;
  readonly view: RecipientView;
  /** Idempotency keys in the order they came. */
  readonly keys: readonly string[];
  stop(): Promise<void>;
}

/** Serves one questionnaire. `findingsOf` plays the edit checks. */
export async function serveForm(
  first: RecipientView,
  findingsOf: (view: RecipientView) => RecipientView['findings'] = (view) => view.findings,
): Promise<FormServer> {
  const build = resolve(import.meta.dirname, '../..', process.env['ATLAS_BUILD_DIR'] ?? 'build');
  let view = first;
  const answers = new Map(first.answers.map((answer) => [answer.field, answer]));
  const keys: string[] = [];
  const done = new Map<string, string>();
  const now = () => ({
    ...view,
    answers: [...answers.values()],
    findings: findingsOf({ ...view, answers: [...answers.values()] }),
  });
  const order: string[] = [];
  const put = (field: string, value: StoredAnswer['value'], status: StoredAnswer['status'], by: string) => {
    const version = (answers.get(field)?.version ?? 0) + 1;
    const stored: StoredAnswer = {
      field,
      value,
      status,
      origin: { via: 'form' },
      version,
      changedBy: by,
      changedAt: new Date().toISOString(),
    };
    answers.set(field, stored);
    order.push(field);
    return stored;
  };
  const edit = (edits: readonly FormEdit[]) => {
    const stale = (one: FormEdit) => (answers.get(one.field)?.version ?? 0) !== one.seen;
    const conflicts = edits.filter(stale).flatMap(({ field }) => answers.get(field) ?? []);
    const applied = edits
      .filter((one) => !stale(one))
      .map((one) => put(one.field, one.value, one.status, 'account-me'));
    return { applied, conflicts, editors: [], findings: now().findings, progress: view.progress };
  };
  const actor = {
    ...anonymous,
    id: 'account-me',
    kind: 'specialised-organisation',
    name: 'Специализированная организация',
  };
  const context = {
    flows: { editions: async () => [] },
    accounts: { actorOf: async () => actor },
    workspace: { recipient: async () => now(), desk: async () => [], waves: async () => [] },
    confirmations: { confirmationsOf: async () => [] },
  } as unknown as WebContext;
  const pages = await loadPageHandler(build, context);
  const asset = readAssets(join(build, 'client'));
  const api = (
    method: string,
    path: string,
    body: string,
    key: string,
  ): { status: number; json: unknown } => {
    if (method === 'GET' && path.includes('/changes'))
      return { status: 200, json: since(Number(path.split('after=')[1])) };
    if (method === 'GET') return { status: 200, json: now() };
    keys.push(key);
    const before = done.get(key);
    if (before !== undefined) return { status: 200, json: JSON.parse(before) };
    const json = path.endsWith('/answers') ? edit(JSON.parse(body).edits) : submitted(path);
    done.set(key, JSON.stringify(json));
    return { status: 200, json };
  };
  const since = (after: number) => {
    const fields = new Set(order.slice(after));
    const { findings, progress, recipient } = now();
    return {
      lastChange: order.length,
      state: recipient.state,
      answers: [...fields].flatMap((field) => answers.get(field) ?? []),
      editors: [],
      checked: fields.size > 0 ? { findings, progress } : null,
    };
  };
  const submitted = (path: string) => {
    if (path.endsWith('/submission'))
      view = {
        ...view,
        recipient: { ...view.recipient, state: 'submitted' },
        may: { ...view.may, answer: false, submit: false },
      };
    return view.recipient;
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const { pathname } = new URL(path, 'http://form.example');
    if (pathname.startsWith('/api/')) {
      const { status, json } = api(
        request.method ?? 'GET',
        path,
        await bodyOf(request),
        String(request.headers['idempotency-key']),
      );
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      return;
    }
    await pass(
      response,
      asset(pathname) ?? (await pages(new Request(`http://${request.headers.host}${path}`))),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    write: (field, value) => void put(field, value, 'changed', `account-${randomBytes(2).toString('hex')}`),
    get view() {
      return now();
    },
    keys,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

async function pass(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
