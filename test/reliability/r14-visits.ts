/** Pages that show texts of people, for each kind of reader, with what must be read on them. For drills only. */
import { isTaken } from './r14-entries.ts';
import type { Kept } from './r14-kept.ts';
import { type PageVisit, visitPages } from './r14-pages.ts';
import { type OddWorld, oddWave } from './r14-world.ts';

/** Visits them all; the number of pages and the faults. */
export async function visitAll(
  world: OddWorld,
  kept: readonly Kept[],
  every: number,
): Promise<{ readonly pages: number; readonly faults: readonly string[] }> {
  const context = await world.browser.newContext({ baseURL: world.address });
  const [anyone, own] = [await context.newPage(), await openLink(world)];
  const tours = [
    { page: anyone, visits: publicVisits(world, every) },
    { page: own, visits: ownVisits(world, kept) },
    { page: world.analyst, visits: analystVisits(world, kept) },
    { page: world.administrator, visits: administratorVisits(kept) },
  ] as const;
  await anyone.goto('/');
  const faults: string[] = [];
  for (const { page, visits } of tours) faults.push(...(await visitPages(page, visits)));
  return { pages: tours.reduce((sum, { visits }) => sum + visits.length, 0), faults };
}

async function openLink({ browser, address, link }: OddWorld) {
  const page = await (await browser.newContext({ baseURL: address })).newPage();
  await page.goto(link);
  return page;
}

/** Each `every`-th card, a search for some texts, and the lists. */
function publicVisits({ review, texts }: OddWorld, every: number): PageVisit[] {
  const names = [...review.names].filter((_, at) => at % every === 0);
  const words = [
    ...texts.filter((_, at) => at % 13 === 0).map(({ text }) => text),
    `${'а'.repeat(199)}\u{1f469}`,
  ];
  return [
    ...names.map(([id, { ru }]) => ({ path: `/clusters/${id}`, expected: [ru] })),
    ...names.map(([id, { en }]) => ({ path: `/en/clusters/${id}`, expected: [en] })),
    ...words.map((text) => ({
      path: `/clusters?q=${encodeURIComponent(text.toWellFormed())}`,
      expected: [],
    })),
    ...['/', '/clusters', '/compare', '/findings', '/open-data', '/support', '/yearbook/2017'].map(shown),
    ...['/federal-subjects/RU-MOW', '/federal-districts/volga', '/industries', '/en/clusters'].map(shown),
  ];
}

const shown = (path: string): PageVisit => ({ path, expected: [] });

function ownVisits({ seat }: OddWorld, kept: readonly Kept[]): PageVisit[] {
  const own = `/workspace/recipients/${seat.recipient}`;
  return [
    { path: `${own}/answer?section=participants`, expected: textsOf(kept, 'answer') },
    { path: `${own}/answer?section=participants&view=list`, expected: textsOf(kept, 'answer') },
    { path: own, expected: textsOf(kept, 'remark') },
    { path: `${own}/workbook`, expected: textsOf(kept, 'file') },
  ];
}

const textsOf = (kept: readonly Kept[], way: Kept['way']) =>
  kept.filter((one) => one.way === way && isTaken(one)).map((one) => one.kept);

function analystVisits({ seat, reported }: OddWorld, kept: readonly Kept[]): PageVisit[] {
  const wave = `/workspace/waves/${oddWave}`;
  const own = `/workspace/recipients/${seat.recipient}`;
  return [
    ...[
      '/workspace',
      '/workspace/waves',
      wave,
      `${wave}?page=2`,
      `${wave}?page=4`,
      `${wave}/recipients?part=in-wave`,
    ].map(shown),
    ...['/workspace/outbox', '/account'].map(shown),
    { path: own, expected: textsOf(kept, 'remark') },
    ...[...reported].flatMap(([id, expected]) => [
      { path: `/workspace/recipients/${id}`, expected },
      { path: `/workspace/recipients/${id}/benchmark`, expected },
    ]),
  ];
}

const administratorVisits = (kept: readonly Kept[]): PageVisit[] => [
  { path: '/accounts', expected: textsOf(kept, 'account') },
  ...['/audit-log', '/account', '/workspace/outbox'].map(shown),
];
