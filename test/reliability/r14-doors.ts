/** Every file that the product gives away, with the texts that must be found in it. For drills only. */
import type { Kept } from './r14-kept.ts';
import type { OddWorld } from './r14-world.ts';

export interface GivenFile {
  readonly name: string;
  readonly kind: 'csv' | 'xlsx' | 'json' | 'pdf';
  readonly bytes: Uint8Array;
  readonly expected: readonly string[];
  /** The questionnaire workbook keeps its keys in hidden rows and columns. */
  readonly hides: 'keys' | 'nothing';
}

type Reader = (path: string) => Promise<Uint8Array>;

/** All of them. Rejects where a door is closed. */
export async function openDoors(world: OddWorld, kept: readonly Kept[]): Promise<readonly GivenFile[]> {
  const anyone = readerOf(world, '');
  const own = readerOf(world, `__Host-atlas-link=${world.seat.token}`);
  const analyst = readerOf(world, await cookiesOf(world));
  const of = (way: Kept['way']) => kept.filter((one) => one.way === way).map((one) => one.kept);
  const view = `/api/v1/workspace/recipients/${world.seat.recipient}`;
  return [
    ...(await publicLists(world, anyone)),
    ...(await publicBooks(world, anyone)),
    await file(
      'questionnaire.xlsx',
      own,
      `/workspace/recipients/${world.seat.recipient}/workbook.xlsx`,
      of('answer'),
      'keys',
    ),
    await file('questionnaire.json', own, view, [
      ...of('answer'),
      ...of('explanation'),
      ...of('remark'),
      ...of('file'),
    ]),
    await file('board.json', analyst, '/api/v1/workspace/waves/wave-2018/board?limit=500', of('recipient')),
    ...(await benchmarks(world, analyst)),
  ];
}

/** Reads as whoever holds the cookies; the answer must be 200. */
function readerOf({ address }: OddWorld, cookie: string): Reader {
  return async (path) => {
    const answer = await fetch(address + path, { headers: { cookie }, redirect: 'manual' });
    if (answer.status !== 200)
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

async function cookiesOf({ analyst }: OddWorld): Promise<string> {
  const cookies = await analyst.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function file(
  name: string,
  read: Reader,
  path: string,
  expected: readonly string[],
  hides: GivenFile['hides'] = 'nothing',
): Promise<GivenFile> {
  const kind = name.slice(name.lastIndexOf('.') + 1) as GivenFile['kind'];
  return { name, kind, bytes: await read(path), expected, hides };
}

/** Lists of the public API in every format that carries texts, in both languages where the names differ. */
async function publicLists({ review }: OddWorld, read: Reader): Promise<GivenFile[]> {
  const ru = [...review.names.values()].map((name) => name.ru);
  const en = [...review.names.values()].map((name) => name.en);
  const files: GivenFile[] = [];
  for (const kind of ['csv', 'xlsx', 'json'] as const) {
    files.push(await file(`clusters.${kind}`, read, `/api/v1/clusters.${kind}?limit=500`, ru));
    files.push(await file(`clusters-en.${kind}`, read, `/api/v1/clusters.${kind}?limit=500&lang=en`, en));
    files.push(await file(`projects.${kind}`, read, `/api/v1/projects.${kind}?limit=500`, review.projects));
    // A page of JSON holds at most a thousand facts; a file holds them all.
    const [facts, both] = kind === 'json' ? ['?measure=name&limit=1000', ru] : ['', [...ru, ...en]];
    files.push(await file(`facts.${kind}`, read, `/api/v1/facts.${kind}${facts}`, both));
  }
  files.push(await file('map.json', read, '/api/v1/clusters.geojson?limit=500', ru));
  return files;
}

/** The yearbook in both languages and the passports of a few clusters, whose names stand in their titles. */
async function publicBooks({ review }: OddWorld, read: Reader): Promise<GivenFile[]> {
  const names = [...review.names];
  const books = [
    await file(
      'yearbook.pdf',
      read,
      '/yearbook/2017.pdf',
      names.map(([, { ru }]) => ru),
    ),
    await file(
      'yearbook-en.pdf',
      read,
      '/en/yearbook/2017.pdf',
      names.map(([, { en }]) => en),
    ),
  ];
  for (const [id, { ru }] of names.slice(0, 60).filter((_, at) => at % 12 === 0))
    books.push(await file(`${id}.pdf`, read, `/clusters/${id}.pdf`, [ru]));
  return books;
}

async function benchmarks({ reported }: OddWorld, read: Reader): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const [id, texts] of reported)
    files.push(await file(`benchmark-${id}.pdf`, read, `/workspace/recipients/${id}/benchmark.pdf`, texts));
  return files;
}

/** Texts of a JSON answer, wherever they stand. */
export function readJson(bytes: Uint8Array): ReadonlySet<string> {
  const texts = new Set<string>();
  JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    return value;
  });
  return texts;
}
