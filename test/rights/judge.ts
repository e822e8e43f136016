/** Asks a call as somebody and judges the answer by the reviewed matrix. Must never ask the product what to expect. */
import { type Call, noFile, type Target } from './calls.ts';
import { allows, hasReach, type Subject } from './matrix.ts';
import { type Answer, type Asked, ask, type Caller, isNobody, type World } from './world.ts';

export type Verdict = 'allow' | 'sign-in' | 'forbidden' | 'missing';

/** What the matrix says of a call. */
export function expected(caller: Caller, call: Call): Verdict {
  const { access, target, gate, name } = call;
  // Backup codes are given only after a code was shown.
  if (caller === 'not-enrolled' && call.opensBeforeEnrolment)
    return name.endsWith(' codes') ? 'forbidden' : 'allow';
  if (isNobody(caller)) return 'sign-in';
  const actions = [access.action].flat();
  const may = actions.some((action) =>
    target.subject === null ? hasReach(action, caller) : allowed(action, caller, target),
  );
  if (may) return target.exists && !hasNoBenchmark(call) ? 'allow' : 'missing';
  // A personal link is no account: pages of accounts send it to sign in.
  if (caller === 'link' && actions.includes('session.manage-own')) return 'sign-in';
  if (gate.length > 0 && !gate.some((action) => hasReach(action, caller))) return 'forbidden';
  if (!['recipient', 'attachment', 'fact', 'figure'].includes(access.object)) return 'forbidden';
  return access.object === 'recipient' && isReadable(caller, target) ? 'forbidden' : 'missing';
}

/** A link opens its one questionnaire, not the same cluster's in another wave. */
function allowed(action: string, caller: Caller, { subject, name }: Target): boolean {
  if (caller === 'link' && name === 'closed wave') return false;
  return subject !== null && allows(action, caller, subject);
}

/** Questionnaires of federal subjects have no benchmark, whoever asks. */
const hasNoBenchmark = ({ access, target }: Call) =>
  access.action === 'benchmark.read' && (target.subject ?? '').endsWith('subject');

const isReadable = (caller: Caller, target: Target) => allowed('recipient.read', caller, target);

/** Says what is wrong with one answer; null when all is as the matrix says. */
export async function judge(world: World, caller: Caller, call: Call): Promise<string | null> {
  const wanted = expected(caller, call);
  const asked = await call.asked();
  const before = await lastEntry(world);
  const answer = await ask(world, caller, asked);
  const entries = await entriesSince(world, before);
  const isTwinAsked = answer.status === 404 || (wanted === 'missing' && answer.status < 500);
  const twin = call.missing && isTwinAsked ? await ask(world, caller, await call.missing.asked()) : null;
  const differs = twin !== null && plain(answer, call) !== plain(twin, call.missing ?? call);
  const got = verdictOf(answer, differs, call);
  const where = `${caller} ${call.name} (${call.target.name})`;
  if (answer.status >= 500) return `${where}: ${answer.status}`;
  const leaked = leakedTo(world, caller, call, answer, asked);
  if (leaked !== null) return `${where}: names the foreign ${leaked}`;
  if (hasNoBenchmark(call) && answer.status === 404) return null;
  // Whoever may read waves may know that there is none.
  const knowsWaves = access(call) === 'wave' && !call.target.exists && hasReach('wave.read', caller);
  if (knowsWaves && got === 'missing') return null;
  if (got !== wanted) return `${where}: ${wanted} expected, ${got} came (${answer.status})`;
  if (wanted === 'allow') return auditOfChange(world, caller, answer, call, entries, where);
  if (entries.some(({ outcome }) => outcome === 'done')) return `${where}: refused and done all the same`;
  return auditOfRefusal(world, caller, call, entries, where);
}

const access = (call: Call) => call.access.object;

/** A questionnaire the caller may not read, named in the answer to a request that did not name it. */
function leakedTo(
  world: World,
  caller: Caller,
  { access, target }: Call,
  { status, body }: Answer,
  asked: Asked,
): string | null {
  // The audit log names what was done to what, by ids that open nothing.
  if (access.action === 'audit.read') return null;
  // A form that came when nobody was signed in is given back as it came.
  const isOwn = (id: string) => status === 401 && typeof asked.body === 'string' && asked.body.includes(id);
  const foreign = Object.entries(world.objects).filter(
    ([subject, { recipient }]) =>
      recipient !== target.id && (isNobody(caller) || !allows('recipient.read', caller, subject as Subject)),
  );
  const named = foreign.find(([, one]) =>
    [one.recipient, one.workbook, one.letter].some(
      (id) => id !== target.id && id !== target.workbook && !isOwn(id) && body.includes(id),
    ),
  );
  return named?.[0] ?? null;
}

function verdictOf(answer: Answer, differs: boolean, { target, kind }: Call): Verdict {
  const toSignIn = answer.location !== null && /^(\/en)?\/sign-in(\?|$)/.test(answer.location);
  if (answer.status === 401 || toSignIn) return 'sign-in';
  if (answer.status === 403) return 'forbidden';
  if (answer.status !== 404) return 'allow';
  // Whoever was let in may find something else missing: a session, a report that is not made yet. Then the answer speaks of that.
  if (kind === 'form' && target.id === '') return 'allow';
  return differs ? 'allow' : 'missing';
}

/** The answer without what depends on the request alone. */
function plain({ status, body, type }: Answer, { target }: Call): string {
  const text = body
    .replaceAll(target.id, '{id}')
    .replaceAll(target.workbook ?? '{no workbook}', '{attachment}')
    .replaceAll(noFile, '{attachment}')
    .replace(/(workbooks|attachments)\/[0-9a-f]{16}/g, '$1/{attachment}')
    .replace(/comments\/\d+/g, 'comments/{seq}')
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
