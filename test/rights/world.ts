/**
 * The whole site in this process over a fresh database, with an account for every role, a personal link, callers whose access has
 * ended, and questionnaires that are own, near and foreign to them. Nobody here exists; addresses end in .test.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EngineName } from '../../src/adapters/store/engine/session.ts';
import { withAddress } from '../../src/adapters/store/engine/test-engines.ts';
import { buildSite } from '../../src/build-site.ts';
import { type Role, roles, system } from '../../src/domain/access/actor.ts';
import type { NewRecipient } from '../../src/flows/survey/survey-ports.ts';
import type { SiteHandler } from '../../src/web/site/create-site.ts';
import { type Product, wire } from '../../src/wire.ts';
import {
  type World as AccountsWorld,
  comeBy,
  cookiePair,
  enrol,
  firstAdministrator,
  invited,
  publicAddress,
} from '../accounts/fixture.ts';
import type { Subject } from './matrix.ts';
import { openWave, repeat, upload } from './world-parts.ts';

export type Caller =
  | Role
  | 'link'
  | 'anonymous'
  | 'disabled'
  | 'signed-out'
  | 'not-enrolled'
  | 'expired-link';

export interface Questionnaire {
  readonly recipient: string;
  readonly workbook: string;
  readonly letter: string;
}

export interface World {
  readonly product: Product;
  readonly site: SiteHandler;
  /** Cookie header of each caller; empty for nobody. */
  readonly cookies: Readonly<Record<Caller, string>>;
  /** Actor as it stands in the audit log; `anonymous` for callers that are nobody now. */
  readonly ids: Readonly<Record<Caller, string>>;
  readonly objects: Readonly<Record<Exclude<Subject, 'own-firm' | 'other-firm'>, Questionnaire>>;
  /** The same cluster in a wave that is closed. */
  readonly closed: Questionnaire;
  /** A fact that came from the questionnaire of a federal subject, own and foreign, in the closed wave. */
  readonly facts: Readonly<Record<'subject' | 'foreign-subject', string>>;
  /** A letter on disk, to attach. */
  readonly letter: string;
  /** An account that may be changed, with a session of its own. */
  readonly target: { readonly id: string; readonly session: string };
  /** For making more people: of the accounts' own tests. */
  readonly accounts: AccountsWorld;
  /** A link that works for the caller `link`: those who may revoke links were asked to do so. */
  readonly renewLink: () => Promise<void>;
  readonly inviteMore: (role: Role, email: string) => ReturnType<typeof invited>;
  run(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const callers: readonly Caller[] = [
  ...roles,
  'link',
  'anonymous',
  'disabled',
  'signed-out',
  'not-enrolled',
  'expired-link',
];

/** Callers that are nobody now, however they came. */
export const isNobody = (caller: Caller) =>
  ['anonymous', 'disabled', 'signed-out', 'not-enrolled', 'expired-link'].includes(caller);

export const closedWave = 'wave-2017';
export const address = '192.0.2.44';

const root = resolve(import.meta.dirname, '../..');

/** Starts it; takes about half a minute. */
export async function startWorld(engine: EngineName = 'pglite'): Promise<World> {
  const server = engine === 'postgres' ? await serverDatabase() : null;
  const databaseUrl = server?.url ?? null;
  execFileSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root });
  const dataDir = await mkdtemp(join(tmpdir(), 'atlas-rights-'));
  const settings = {
    dataDir,
    databaseUrl,
    host: '127.0.0.1',
    port: 3000,
    publicAddress: null,
    accountKey: null,
    smtpUrl: null,
    mailFrom: null,
    openId: null,
  };
  const product = await wire(root, settings, () => {});
  const site = await buildSite(root, { buildDir: 'build', cacheBytes: 0 }, product);
  const run: World['run'] = (sql, parameters) =>
    product.database.session(async (session) => (await session.run(sql, parameters)).rows);
  const accounts: AccountsWorld = {
    accounts: product.accounts,
    database: product.database,
    clock: { shift: 0 },
    links: new Map(),
    run,
  };
  await writeFile(join(dataDir, 'letter.pdf'), '%PDF-1.7 letter');
  await fillWave(product, closedWave, run);
  await fillWave(product, openWave, run);
  const objects = await readObjects(product, openWave, dataDir);
  const old = await readObjects(product, closedWave, dataDir);
  const facts = {
    subject: await acceptFacts(product, old.subject.recipient),
    'foreign-subject': await acceptFacts(product, old['foreign-subject'].recipient),
  };
  await product.workspace.closeWave(system, closedWave, await versionOf(product, closedWave), repeat());
  const people = await makePeople(product, accounts, objects.cluster.recipient, run);
  return {
    product,
    site,
    objects,
    closed: old.cluster,
    facts,
    letter: join(dataDir, 'letter.pdf'),
    accounts,
    run,
    ...people,
    close: async () => {
      await product.close();
      await rm(dataDir, { recursive: true, force: true });
      await server?.drop();
    },
  };
}

/** An empty database on the tests' server, until it is dropped. */
async function serverDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const { promise: until, resolve: release } = Promise.withResolvers<void>();
  const { promise: made, resolve: give, reject } = Promise.withResolvers<string>();
  const over = withAddress('postgres', (given) => {
    give('url' in given ? given.url : '');
    return until;
  });
  over.catch(reject);
  return {
    url: await made,
    drop: () => {
      release();
      return over;
    },
  };
}

const versionOf = async (product: Product, wave: string) =>
  (await product.workspace.wave(system, wave)).wave.version;

/** Fills a wave with its recipients and opens it. */
export async function fillWave(product: Product, id: string, run: World['run']): Promise<void> {
  const { workspace } = product;
  const input = { id, questionnaireEdition: '2018', years: [2016, 2017], deadlineOn: '2099-03-31' };
  await workspace.createWave(system, input, repeat());
  await workspace.addRecipients(system, id, newRecipients, repeat());
  await workspace.openWave(system, id, await versionOf(product, id), repeat());
  await run('delete from outbox');
}

const clusterOf = (respondent: string, subject: string): NewRecipient => ({
  form: 'cluster',
  respondent,
  name: `Кластер ${respondent}`,
  federalSubjects: [subject],
  mailbox: `${respondent}@example.org`,
  reason: 'reference',
});
const subjectOf = (respondent: string): NewRecipient => ({
  ...clusterOf(respondent, respondent),
  form: 'federal-subject',
  mailbox: null,
});
const places = {
  cluster: clusterOf('federal-2', 'RU-VOR'),
  sibling: clusterOf('federal-3', 'RU-VOR'),
  foreign: clusterOf('federal-1', 'RU-BEL'),
  subject: subjectOf('RU-VOR'),
  'foreign-subject': subjectOf('RU-BEL'),
};
const newRecipients = Object.values(places);

async function readObjects(product: Product, wave: string, folder: string): Promise<World['objects']> {
  const roll = await product.workspace.roll(system, wave);
  const found = await Promise.all(
    Object.entries(places).map(async ([name, { form, respondent }]) => {
      const recipient = roll.find((one) => one.form === form && one.respondent === respondent)?.id ?? '';
      const letter = join(folder, `${recipient}.pdf`);
      await writeFile(letter, '%PDF-1.7 letter');
      const sent = await product.workspace.attachLetter(
        system,
        recipient,
        { path: letter, name: 'letter.pdf' },
        repeat(),
      );
      return [name, { recipient, letter: sent.id, workbook: await upload(product, recipient, folder) }];
    }),
  );
  return Object.fromEntries(found) as World['objects'];
}

/** Answers, submits and accepts a subject's questionnaire; gives the id of a fact of it. */
async function acceptFacts({ workspace, database }: Product, id: string): Promise<string> {
  const answers = { authority: 'Министерство промышленности', mailbox: 'office@example.org' };
  const edits = Object.entries(answers).map(([question, value]) => ({
    field: `contacts/-/${question}/-`,
    value,
    status: 'changed' as const,
    seen: 0,
  }));
  const version = async () => (await workspace.recipient(system, id)).recipient.version;
  await workspace.editAnswers(system, id, edits, repeat());
  await workspace.submit(system, id, await version(), repeat());
  await workspace.acceptSubmission(system, id, await version(), null, repeat());
  const { rows } = await database.session((session) =>
    session.run("select id from fact where provenance #>> '{answer,recipient}' = $1 limit 1", [id]),
  );
  return String(rows[0]?.['id']);
}

async function makePeople(
  product: Product,
  world: AccountsWorld,
  recipient: string,
  run: World['run'],
): Promise<Pick<World, 'cookies' | 'ids' | 'target' | 'renewLink' | 'inviteMore'>> {
  const { accounts } = product;
  const administrator = await firstAdministrator(world);
  const own = { 'federal-subject-officer': ['RU-VOR'], 'specialised-organisation': ['federal-2'] };
  const come = async (role: Role, email: string, isEnrolled = true) => {
    const objects = {
      ...(role === 'federal-subject-officer' ? { federalSubjects: own[role] } : {}),
      ...(role === 'specialised-organisation' ? { clusters: own[role] } : {}),
    };
    const person = await invited(world, administrator, role, email, objects);
    if (person.secret !== '' || !isEnrolled) return person;
    const entrance = { token: person.token, stage: 'open', mustEnrol: false } as const;
    return enrol(world, email, entrance);
  };
  const cookieOf = (token: string) => cookiePair(accounts.cookies.session({ token, stage: 'open' }));
  const cookies: Partial<Record<Caller, string>> = { anonymous: '' };
  const ids: Partial<Record<Caller, string>> = {};
  for (const role of roles) {
    const person = role === 'administrator' ? administrator : await come(role, `${role}@office.test`);
    cookies[role] = cookieOf(person.token);
    ids[role] = person.id;
  }
  const disabled = await come('analyst', 'disabled@office.test');
  await accounts.setDisabled(await administrator.actor(), disabled.id, 1, true);
  cookies.disabled = cookieOf(disabled.token);
  const left = await come('analyst', 'left@office.test');
  await accounts.signOut({ address, agent: '', token: left.token });
  cookies['signed-out'] = cookieOf(left.token);
  const late = await accounts.invite(await administrator.actor(), {
    email: 'late@office.test',
    role: 'analyst',
    federalSubjects: [],
    clusters: [],
    inn: null,
  });
  cookies['not-enrolled'] = cookieOf((await comeBy(accounts, late.path)).token);
  cookies.link = await linkTo(product, recipient);
  ids.link = `link:${recipient}`;
  cookies['expired-link'] = await linkTo(product, recipient);
  await run(
    `update access_link set expires_at = now() - interval '1 second' where created_at = (select max(created_at) from access_link)`,
  );
  for (const caller of callers) ids[caller] ??= 'anonymous';
  const changed = await come('commission-member', 'target@office.test');
  const { sessions } = await accounts.accountOf(await administrator.actor(), changed.id);
  return {
    cookies: cookies as World['cookies'],
    ids: ids as World['ids'],
    target: { id: changed.id, session: sessions[0]?.id ?? '' },
    renewLink: async () => {
      cookies.link = await linkTo(product, recipient);
    },
    inviteMore: (role, email) => come(role, email),
  };
}

async function linkTo(product: Product, recipient: string): Promise<string> {
  const { path } = await product.workspace.makeLink(system, recipient, repeat());
  return cookiePair(product.accounts.cookies.link(path.split('/').at(-1) ?? ''));
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly type: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Asks the site as somebody, from a page of the site. */
export async function ask(
  world: Pick<World, 'site' | 'cookies'>,
  caller: Caller,
  asked: Asked,
): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = asked;
  const cookie = world.cookies[caller];
  const request = new Request(new URL(path, publicAddress), {
    method,
    headers: { origin: publicAddress.origin, ...(cookie === '' ? {} : { cookie }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const response = await world.site(request, address);
  return {
    status: response.status,
    location: response.headers.get('location'),
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: await response.text(),
  };
}
