/** What the product kept of each text, read back where programs read it, and whether that is the text. Must never change anything. */
import { type Entry, isTaken } from './r14-entries.ts';
import { type OddWorld, oddWave } from './r14-world.ts';
import { sendRequest } from './send-request.ts';

/** An entry that was taken, with what stands there now. */
export interface Kept extends Entry {
  readonly kept: string;
}

interface View {
  readonly answers: readonly { readonly field: string; readonly value: unknown }[];
  readonly explanations: readonly { readonly field: string; readonly text: string }[];
  readonly comments: readonly { readonly field: string; readonly text: string }[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

export interface ReadBack {
  readonly kept: readonly Kept[];
  /** Ids of the files, for their downloads. */
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

/** Reads everything back and compares it with what was sent. */
export async function readBack(world: OddWorld, entries: readonly Entry[]): Promise<ReadBack> {
  const view = await readView(world);
  const fields = (list: readonly { readonly field: string; readonly text: string }[]) =>
    new Map(list.map(({ field, text }) => [field, text]));
  const recipients = await world.survey.store.recipientsOf(oddWave);
  const accounts = await world.product.accounts.accounts(world.inviter);
  const stand: Readonly<Record<Exclude<Entry['way'], 'file'>, ReadonlyMap<string, string>>> = {
    answer: new Map(view.answers.map(({ field, value }) => [field, String(value ?? '')])),
    explanation: fields(view.explanations),
    remark: fields(view.comments),
    recipient: new Map(recipients.map(({ respondent, name }) => [respondent, name])),
    account: new Map(accounts.map(({ email, name }) => [email ?? '', name])),
  };
  const names = new Set(view.attachments.map(({ name }) => name));
  const kept = entries.filter(isTaken).map((entry): Kept => {
    if (entry.way !== 'file') return { ...entry, kept: stand[entry.way].get(entry.place) ?? '' };
    const found = [...names].find((name) => isSameName(entry.text, name));
    return { ...entry, kept: found ?? '' };
  });
  return {
    kept,
    files: view.attachments.map(({ id }) => id),
    faults: [...entries.filter((one) => !isTaken(one)).flatMap(refusalFault), ...kept.flatMap(keepingFault)],
  };
}

async function readView(world: OddWorld): Promise<View> {
  const path = `/api/v1/workspace/recipients/${world.seat.recipient}`;
  const { status, text } = await sendRequest(world.address, world.seat, { method: 'GET', path });
  if (status !== 200) throw new Error(`the questionnaire cannot be read: ${status}`);
  return JSON.parse(text) as View;
}

const short = (text: string) => JSON.stringify(text.slice(0, 80));

/** A refusal says in a sentence what to do. */
export function refusalFault({ way, text, status, said }: Entry): string[] {
  const isSaid = /[a-zа-яё]{3,} [a-zа-яё]/i.test(said);
  return [400, 413, 422].includes(status) && isSaid ? [] : [`${way} ${short(text)}: refused with ${status}`];
}

/** Without blanks: these are tidied on the way in. */
const squeeze = (text: string) => text.replace(/\s/g, '');

export function keepingFault({ way, text, kept }: Kept): string[] {
  if (way === 'file' ? kept !== '' : squeeze(kept) === squeeze(text)) return [];
  return [`${way} ${short(text)}: kept as ${short(kept)}`];
}

/** What is left of a file's name: its last part as the browser escapes it, without controls and byte order mark, at most 200 characters. */
function isSameName(text: string, name: string): boolean {
  const sent = `${text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}.pdf`;
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .toWellFormed()
      .replace(/^\ufeff|\p{Cc}/gu, '')
      .slice(0, 200) === name
  );
}
