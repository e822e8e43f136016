/**
 * Every way into the product that takes words of a person: sends each text and writes down what was answered. A text is taken, or refused
 * with a sentence; what was kept of it is read back later.
 */
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { problemOf } from '../../src/kernel/problem.ts';
import type { OddText } from './r14-texts.ts';
import { type OddWorld, oddWave } from './r14-world.ts';
import { sendRequest } from './send-request.ts';

export type Way = 'answer' | 'explanation' | 'remark' | 'recipient' | 'account' | 'file';

export interface Entry {
  readonly way: Way;
  readonly text: string;
  /** Names the place: field, respondent, e-mail, number. */
  readonly place: string;
  readonly status: number;
  readonly said: string;
}

export const isTaken = ({ status }: Pick<Entry, 'status'>) => status >= 200 && status < 400;

/** Sends all texts by all ways. */
export async function enterAll(world: OddWorld): Promise<readonly Entry[]> {
  const rows = world.texts.map((_, at) => ({ field: `participants/p${at}/#/-`, value: at + 1 }));
  const opened = await answer(world, rows);
  if (opened.status !== 200) throw new Error(`no rows: ${opened.status} ${opened.text}`);
  const entries = await answerAll(world);
  for (const [at, odd] of world.texts.entries())
    for (const [way, send] of ways)
      entries.push(entryOf(way, odd, placeOf(way, at), await send(world, odd, placeOf(way, at))));
  return entries;
}

const entryOf = (way: Way, { text }: OddText, place: string, reply: Reply): Entry => ({
  way,
  text,
  place,
  status: reply.status,
  said: isTaken(reply) ? '' : reply.text,
});

/** Answers in handfuls; where one is refused, each of its handful alone. */
async function answerAll(world: OddWorld): Promise<Entry[]> {
  const entries: Entry[] = [];
  const edits = world.texts.map((odd, at) => ({ odd, field: placeOf('answer', at) }));
  for (let start = 0; start < edits.length; start += handful) {
    const here = edits.slice(start, start + handful);
    const together = await answer(
      world,
      here.map(({ odd, field }) => ({ field, value: odd.text })),
    );
    for (const { odd, field } of here) {
      const reply = isTaken(together) ? together : await answer(world, [{ field, value: odd.text }]);
      entries.push(entryOf('answer', odd, field, reply));
    }
  }
  return entries;
}

const handful = 20;

interface Reply {
  readonly status: number;
  readonly text: string;
}
type Send = (world: OddWorld, odd: OddText, place: string) => Promise<Reply>;

const placeOf = (way: Way, at: number): string => {
  if (way === 'recipient') return `odd-${at}`;
  if (way === 'account') return `odd-${at}@example.org`;
  return `participants/p${at}/name/-`;
};

const ways: readonly (readonly [Way, Send])[] = [
  [
    'explanation',
    (world, { text }, field) => respond(world, 'POST', '/explanations', { check: 'r14', field, text }),
  ],
  [
    'remark',
    (world, { text }, field) =>
      review(world, `/recipients/${world.seat.recipient}/comments`, { field, text }),
  ],
  ['recipient', addRecipient],
  ['account', inviteNamed],
  ['file', sendLetter],
];

export async function answer(world: OddWorld, edits: readonly { field: string; value: unknown }[]) {
  return respond(world, 'PATCH', '/answers', {
    edits: edits.map((one) => ({ ...one, status: 'changed', seen: 0 })),
  });
}

function respond(world: OddWorld, method: string, path: string, body: object) {
  return sendRequest(world.address, world.seat, {
    method,
    path: `/api/v1/workspace/recipients/${world.seat.recipient}${path}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
}

async function review(world: OddWorld, path: string, body: object) {
  const reply = await world.analyst.request.post(`/api/v1/workspace${path}`, {
    headers: { origin: world.address, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    data: JSON.stringify(body),
  });
  return { status: reply.status(), text: await reply.text() };
}

function addRecipient(world: OddWorld, { text }: OddText, respondent: string) {
  const recipient = {
    form: 'cluster',
    respondent,
    name: text,
    federalSubjects: ['RU-TA'],
    mailbox: null,
    reason: `r14 ${text}`,
  };
  return review(world, `/waves/${oddWave}/recipients`, { recipients: [recipient] });
}

/** The flow of the form at /accounts; the form itself would draw a page of all accounts each time. */
async function inviteNamed({ product, inviter }: OddWorld, { text }: OddText, email: string): Promise<Reply> {
  try {
    await product.accounts.invite(inviter, {
      email,
      name: text,
      role: 'auditor',
      federalSubjects: [],
      clusters: [],
      inn: null,
    });
    return { status: 303, text: '' };
  } catch (error) {
    const problem = problemOf(error);
    return { status: problem?.status ?? 500, text: problem?.message ?? String(error) };
  }
}

/** Its name is the text; browsers write it into the header as UTF-8 and escape quotes and line ends only. */
function sendLetter(world: OddWorld, { text }: OddText, place: string) {
  const border = `atlas${randomUUID()}`;
  const name = text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const field = (key: string, value: string) =>
    `--${border}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head = `${field('act', 'letter')}${field('key', randomUUID())}--${border}\r\nContent-Disposition: form-data; name="file"; filename="${name}.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return sendRequest(world.address, world.seat, {
    method: 'POST',
    path: `/workspace/recipients/${world.seat.recipient}/workbook?upload=1`,
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body: Buffer.from(`${head}%PDF-1.7\n${place}\r\n--${border}--\r\n`),
  });
}
