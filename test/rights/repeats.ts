/** R08 for one change: asks it again, many times at once, with another body and as somebody else, and counts what happened. */
import { type Answer, type Asked, ask, type Caller, type World } from './world.ts';

export interface Change {
  readonly name: string;
  readonly by: Caller;
  /** A state in which it works, and the request there under a key. */
  readonly ready: () => Promise<(key: string) => Asked>;
  /** The same under the same key with something else in it. */
  readonly other: (asked: Asked) => Asked;
  /** What is shown once cannot be shown again: the repeat says so. */
  readonly isShownOnce: boolean;
  readonly succeeds: (answer: Answer) => boolean;
}

export const parallel = 50;

let keys = 0;
const nextKey = () => {
  keys += 1;
  return `repeat-key-${keys}`;
};

/** Rows of every table, so that nothing written goes unseen. Sessions note when they were last seen and are not counted. */
async function rows(world: World): Promise<number> {
  const tables = await world.run(
    "select table_name from information_schema.tables where table_schema = 'public' and table_name not in ('audit_entry', 'idempotency')",
  );
  const counts = tables.map(({ table_name: name }) => `(select count(*) from "${name}")`).join(' + ');
  return Number((await world.run(`select ${counts} as total`))[0]?.['total']);
}

const last = async (world: World) =>
  Number((await world.run('select coalesce(max(seq), 0) as seq from audit_entry'))[0]?.['seq']);

/** How often the same was done to the same since: a change may have several entries, each of another action. */
async function effectsSince(world: World, caller: Caller, seq: number): Promise<number> {
  const counted = await world.run(
    `select count(*) as times from audit_entry where seq > $1 and outcome = 'done' and actor = $2
      group by action, object order by times desc limit 1`,
    [seq, world.ids[caller]],
  );
  return Number(counted[0]?.['times'] ?? 0);
}

/** What is wrong with repeats of the change; empty when nothing is. */
export async function faultsOfRepeats(world: World, change: Change): Promise<string[]> {
  const faults: string[] = [];
  const say = (sentence: string) => faults.push(`${change.name}: ${sentence}`);
  const made = await change.ready();
  const asked = made(nextKey());
  const before = await last(world);
  const answers = await Promise.all(Array.from({ length: parallel }, () => ask(world, change.by, asked)));
  const after = await rows(world);
  answers.push(await ask(world, change.by, asked));
  const good = answers.filter(change.succeeds);
  if (change.isShownOnce) {
    if (good.length !== 1 || answers.some((one) => !change.succeeds(one) && one.status !== 409))
      say(`shown ${good.length} times`);
  } else if (good.length !== answers.length || new Set(answers.map(plain)).size !== 1)
    say(`answers differ: ${[...new Set(answers.map((one) => one.status))].join(', ')}`);
  const effects = await effectsSince(world, change.by, before);
  if (effects !== 1) say(`${effects} effects in the audit log`);
  if ((await rows(world)) !== after) say('the repeat wrote something');
  const other = await ask(world, change.by, change.other(asked));
  if (other.status !== 422) say(`another body under the key is ${other.status}`);
  return faults;
}

const plain = ({ status, location, body }: Answer) => `${status} ${location} ${body}`;
