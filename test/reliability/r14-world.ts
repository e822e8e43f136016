/**
 * The whole product over an empty database with odd texts in every place that takes words: names of the review, recipients, answers,
 * explanations, remarks, accounts, files. Must never be pointed at data that anybody needs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import { buildSite } from '../../src/build-site.ts';
import { type Actor, anonymous, type Role } from '../../src/domain/access/actor.ts';
import { isPlainText } from '../../src/kernel/plain-text.ts';
import { serve } from '../../src/serve.ts';
import { readSettings } from '../../src/settings.ts';
import { type Product, wire } from '../../src/wire.ts';
import { root } from '../start/run-main.ts';
import { answersOf, asked, taken } from '../survey/flows/benchmark-world.ts';
import { analyst, openWave, repeat, type SurveyWorld } from '../survey/flows/survey-world.ts';
import { years } from '../survey/sound-answers.ts';
import { openBrowser } from '../web/open-browser.ts';
import { enter } from '../web/workspace-people.ts';
import { copyReview, type OddReview } from './r14-review.ts';
import type { OddText } from './r14-texts.ts';
import type { Seat } from './survey-seats.ts';

export interface OddWorld {
  readonly address: string;
  readonly texts: readonly OddText[];
  readonly review: OddReview;
  readonly product: Product;
  readonly survey: SurveyWorld;
  readonly browser: Browser;
  readonly analyst: Page;
  readonly administrator: Page;
  /** Invites people. */
  readonly inviter: Actor;
  /** Whose questionnaire takes the answers. */
  readonly seat: Seat;
  /** The personal link of it. */
  readonly link: string;
  /** Clusters with a benchmark, and the texts that their names are made of. */
  readonly reported: ReadonlyMap<string, readonly string[]>;
  /** Folder for files of this run. */
  readonly folder: string;
  stop(): Promise<void>;
}

export const oddWave = 'wave-2018';
const oddNames = { analyst: '<img src=x onerror=r14Ran=1> =1+1', administrator: '"><x-r14> \u202eрав' };

/** Opens it; every place is still empty but for the review and the names of at most `books` clusters, which have a benchmark. */
export async function openOddWorld(texts: readonly OddText[], books: number): Promise<OddWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r14-'));
  const review = copyReview(join(folder, 'project'), texts);
  const settings = readSettings({
    ATLAS_DATA_DIR: join(folder, 'data'),
    ATLAS_BUILD_DIR: join(root, 'build'),
    PORT: '0',
    DATABASE_URL: '',
  });
  const product = await wire(review.root, settings, () => {});
  const server = await serve(await buildSite(review.root, settings, product), '127.0.0.1', 0);
  const browser = await openBrowser();
  const store = createSurveyStore(product.database);
  const survey = { ...product, flows: product.workspace, store } as unknown as SurveyWorld;
  const opened = await openSurvey(survey, texts, books);
  const come = async (role: 'analyst' | 'administrator') =>
    enter(browser, server.address, await inviteTo(product, role), oddNames[role]);
  return {
    address: server.address,
    texts,
    review,
    product,
    survey,
    browser,
    analyst: await come('analyst'),
    administrator: await come('administrator'),
    inviter,
    ...opened,
    folder,
    stop: async () => {
      await browser.close();
      await server.stop();
      await product.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const inviter: Actor = { ...anonymous, id: 'drill', kind: 'administrator', hasSecondFactor: true };

async function inviteTo({ accounts }: Product, role: Role): Promise<string> {
  const rights = { role, federalSubjects: [], clusters: [], inn: null };
  return (await accounts.invite(inviter, { email: `${role}@example.org`, ...rights })).path;
}

/** Clusters that answered soundly, and one whose questionnaire is still empty. */
async function openSurvey(survey: SurveyWorld, texts: readonly OddText[], books: number) {
  const names = packNames(texts.map(({ text }) => text)).slice(0, books);
  const recipients = [...asked(names.length - 1), ...asked(names.length).slice(-1)].map((one, at) => ({
    ...one,
    respondent: at === names.length ? 'odd-answers' : one.respondent,
    name: names[at]?.join(joint) ?? 'Ответы',
  }));
  await openWave(survey, { id: oddWave, years, recipients });
  const reported = new Map<string, readonly string[]>();
  for (const [at, { respondent }] of recipients.slice(0, -1).entries()) {
    const { id } = await taken(survey, respondent, answersOf(at));
    reported.set(id, names[at] ?? []);
  }
  const last = (await survey.store.recipientsOf(oddWave)).find((one) => one.respondent === 'odd-answers');
  const { path } = await survey.flows.makeLink(analyst, last?.id ?? '', repeat());
  const seat = { recipient: last?.id ?? '', token: path.split('/').at(-1) ?? '' };
  return { reported, seat, link: path };
}

const joint = ' ¶ ';

/** Texts on one line and without controls, together in names of at most 500 characters. */
function packNames(texts: readonly string[]): string[][] {
  const names: string[][] = [[]];
  for (const text of texts) {
    if (text.length > 100 || /^\s|\p{Cc}/u.test(text) || !isPlainText(text)) continue;
    const last = names.at(-1) ?? [];
    if ([...last, text].join(joint).length > 500) names.push([text]);
    else last.push(text);
  }
  return names;
}
