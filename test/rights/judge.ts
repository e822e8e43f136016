/** Asks a call as somebody and judges the answer by the reviewed matrix. Must never ask the product what to expect. */
import type { Call, Target } from './calls.ts';
import { allows, hasReach } from './matrix.ts';
import { type Answer, ask, type Caller, isNobody, type World } from './world.ts';

export type Verdict = 'allow' | 'sign-in' | 'forbidden' | 'missing';

/** What the matrix says of a call. */
export function expected(caller: Caller, { access, target, kind, opensBeforeEnrolment }: Call): Verdict {
  if (caller === 'not-enrolled' && opensBeforeEnrolment) return 'allow';
  if (isNobody(caller)) return 'sign-in';
  const actions = [access.action].flat();
  const may = actions.some((action) =>
    target.subject === null ? hasReach(action, caller) : allows(action, caller, target.subject),
  );
  if (may) return target.exists ? 'allow' : 'missing';
  // A personal link is no account: pages of accounts send it to sign in.
  if (caller === 'link' && actions.includes('session.manage-own')) return 'sign-in';
  const isOwnLike = ['recipient', 'attachment', 'fact', 'figure'].includes(access.object);
  if (kind === 'operation' && !actions.some((action) => hasReach(action, caller))) return 'forbidden';
  if (!isOwnLike) return 'forbidden';
  const reads = access.object === 'recipient' && isReadable(caller, target);
  return reads ? 'forbidden' : 'missing';
}

const isReadable = (caller: Caller, { subject }: Target) =>
  subject !== null && allows('recipient.read', caller, subject);

/** Says what is wrong with one answer; null when all is as the matrix says. */
export async function judge(world: World, caller: Caller, call: Call): Promise<string | null> {
  const wanted = expected(caller, call);
  const before = await lastEntry(world);
  const answer = await ask(world, caller, call.asked());
  const entries = await entriesSince(world, before);
  const twin = call.missing ? await ask(world, caller, call.missing.asked()) : null;
  const got = verdictOf(answer, twin, call);
  const where = `${caller} ${call.name} (${call.target.name})`;
  if (answer.status >= 500) return `${where}: ${answer.status}`;
  if (got !== wanted) return `${where}: ${wanted} expected, ${got} came (${answer.status})`;
  if (wanted === 'allow') return auditOfChange(world, caller, answer, call, entries, where);
  if (entries.some(({ outcome }) => outcome === 'done')) return `${where}: refused and done all the same`;
  if (wanted === 'missing' && twin && plain(answer, call) !== plain(twin, call.missing ?? call))
    return `${where}: differs from what does not exist`;
  return auditOfRefusal(world, caller, call, entries, where);
}

function verdictOf(answer: Answer, twin: Answer | null, call: Call): Verdict {
  const toSignIn = answer.location !== null && /^(\/en)?\/sign-in(\?|$)/.test(answer.location);
  if (answer.status === 401 || toSignIn) return 'sign-in';
  if (answer.status === 403) return 'forbidden';
  if (answer.status !== 404) return 'allow';
  if (call.kind === 'page' || call.kind === 'download' || !call.target.exists) return 'missing';
  // A change may find something else missing once it was let in: a remark, a file. Then it speaks of that.
  return twin && plain(answer, call) !== plain(twin, call.missing ?? call) ? 'allow' : 'missing';
}

/** The answer without what depends on the request alone. */
function plain({ status, body, type }: Answer, { target }: Call): string {
  const text = body
    .replaceAll(target.id, '{id}')
    .replaceAll(target.workbook ?? '{no workbook}', '{attachment}')
    .replaceAll('0'.repeat(16), '{attachment}')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{key}');
  return `${status} ${type} ${text}`;
}

interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly address: string | null;
  readonly outcome: string;
}

const lastEntry = async (world: World) =>
  Number((await world.run('select coalesce(max(seq), 0) as seq from audit_entry'))[0]?.['seq']);

async function entriesSince(world: World, seq: number): Promise<Entry[]> {
  const rows = await world.run(
    'select actor, action, object, address, outcome from audit_entry where seq > $1 order by seq',
    [seq],
  );
  return rows as unknown as Entry[];
}

const isTold = (world: World, caller: Caller, outcome: string) => (entry: Entry) =>
  entry.outcome === outcome &&
  entry.actor === world.ids[caller] &&
  entry.action !== '' &&
  entry.object !== '' &&
  entry.address === '192.0.2.44';

/** Every change that was made is in the audit log with who, what, when and from where. */
function auditOfChange(
  world: World,
  caller: Caller,
  answer: Answer,
  call: Call,
  entries: readonly Entry[],
  where: string,
): string | null {
  const changed = (call.kind === 'form' && answer.status === 303) || isChange(call, answer);
  if (!changed || caller === 'not-enrolled') return null;
  return entries.some(isTold(world, caller, 'done')) ? null : `${where}: done, and not in the audit log`;
}

const isChange = (call: Call, { status }: Answer) =>
  call.kind === 'operation' && !call.name.startsWith('GET') && status < 300;

/** Every refusal of somebody known, about something that is there, is in the audit log. */
function auditOfRefusal(
  world: World,
  caller: Caller,
  call: Call,
  entries: readonly Entry[],
  where: string,
): string | null {
  const isKnown = !isNobody(caller) && call.target.exists && expected(caller, call) !== 'sign-in';
  if (!isKnown) return null;
  return entries.some(isTold(world, caller, 'refused'))
    ? null
    : `${where}: refused, and not in the audit log`;
}
