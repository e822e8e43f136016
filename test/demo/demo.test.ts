/**
 * `npm run demo` as a visitor meets it, with a dozen clusters in a folder of its own: killed in the middle of filling it begins again, every
 * role signs in and sees its desk, every answer carries the mark; the next start is quick; the real start refuses it, and it refuses real
 * data. A real start shows no mark anywhere.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { demoAccounts } from '../../src/flows/demo/demo-accounts.ts';
import { heard, root, type Started, startMain } from '../start/run-main.ts';
import { read, signIn, walk } from './visitor.ts';

const marks = { ru: 'Демонстрация: вымышленные данные', en: 'Demonstration: fictitious data' };
const folder = mkdtempSync(join(tmpdir(), 'cluster-atlas-demo-'));
const dataDir = join(folder, 'demo');
const started: Started[] = [];

function demo(...more: string[]): Started {
  const args = ['demo', '--data-dir', dataDir, '--clusters', '12', ...more];
  const one = startMain({
    environment: { LANG: 'ru_RU.UTF-8', LC_ALL: '', ATLAS_DATA_DIR: join(folder, 'real') },
    args,
  });
  started.push(one);
  return one;
}

async function stop(one: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  one.process.kill(signal);
  await one.ended;
}

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
});

afterAll(async () => {
  for (const one of started) await stop(one, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  let running: Started;
  let address = '';

  it('killed in the middle of filling, begins again and comes to its end', async () => {
    const first = demo();
    await heard(first, /Filling the demonstration \[[^\]]*\] (6|12)\/\d+/);
    await stop(first, 'SIGKILL');
    running = demo();
    address = (await heard(running, /Открыть: (http:\S+)/))[1] ?? '';
    expect(running.said()).toMatch(/Filling the demonstration \[█+\]/);
    expect(running.said()).toContain(marks.ru);
    for (const { email, password } of demoAccounts)
      expect(
        running
          .said()
          .split('\n')
          .filter((line) => line.includes(email) && line.includes(password)),
      ).toHaveLength(1);
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, (await ready.json()).demonstration]).toEqual([200, true]);
  });

  it('lets every role in by the page, without a second factor, to a desk that is its own', async () => {
    const desks = new Map<string, string>();
    for (const { role, email, password } of demoAccounts) {
      const cookie = await signIn(address, email, password);
      const desk = await read(address, '/workspace', cookie);
      expect([role, desk.status]).toEqual([role, 200]);
      expect(desk.text, role).toContain(marks.ru);
      desks.set(role, desk.text);
    }
    expect(desks.get('analyst')).toContain('wave-demo-2018');
    expect(desks.get('specialised-organisation')).toMatch(/\/workspace\/recipients\/[0-9a-f]{16}/);
    expect(desks.get('administrator')).not.toMatch(/\/workspace\/recipients\//);
  });

  it('marks every page of the public site, in both languages, and every answer', async () => {
    const unmarked: string[] = [];
    const visited = await walk(address, ['/', '/en', '/nowhere', '/api/v1/docs'], '', 120, (path, answer) => {
      const isPage = answer.type.includes('text/html');
      const isEnglish = /^\/en(\/|$)|lang=en/.test(path);
      if (answer.mark !== marks.en) unmarked.push(`header ${path}`);
      if (isPage && !answer.text.includes(marks[isEnglish ? 'en' : 'ru'])) unmarked.push(`page ${path}`);
      if (answer.type.includes('json') && !('demonstration' in JSON.parse(answer.text)))
        unmarked.push(`json ${path}`);
    });
    expect(unmarked).toEqual([]);
    expect(visited).toBe(120);
  });

  it('marks every page of the workspace', async () => {
    const [analyst] = demoAccounts;
    const cookie = await signIn(address, analyst?.email ?? '', analyst?.password ?? '');
    const unmarked: string[] = [];
    const visited = await walk(
      address,
      ['/workspace', '/workspace/waves', '/account'],
      cookie,
      40,
      (path, answer) => {
        if (answer.mark !== marks.en) unmarked.push(`header ${path}`);
        if (answer.type.includes('text/html') && !/Демонстрация: вым|Demonstration: fict/.test(answer.text))
          unmarked.push(path);
      },
      /^\/(en\/)?(workspace|account)/,
    );
    expect(unmarked).toEqual([]);
    expect(visited).toBe(40);
  });

  it('marks the API with its description, books on every page, and workbooks', async () => {
    const list = await read(address, '/api/v1/clusters?limit=1');
    expect(JSON.parse(list.text)).toHaveProperty('demonstration', marks.en);
    const description = JSON.parse((await read(address, '/api/v1/openapi.json?lang=en')).text);
    expect(description.info.title).toContain(marks.en);
    expect(textOfBook((await read(address, '/clusters/federal-8.pdf')).bytes)).toSatisfy((pages: string[]) =>
      pages.every((page) => page.includes(marks.ru)),
    );
    expect(textOfWorkbook((await read(address, '/api/v1/clusters.xlsx')).bytes)).toContain(marks.ru);
    const { email = '', password = '' } =
      demoAccounts.find(({ role }) => role === 'specialised-organisation') ?? {};
    const cookie = await signIn(address, email, password);
    const id = /\/workspace\/recipients\/([0-9a-f]{16})/.exec(
      (await read(address, '/workspace', cookie)).text,
    )?.[1];
    const workbook = await read(address, `/workspace/recipients/${id}/workbook.xlsx`, cookie);
    expect(workbook.status).toBe(200);
    expect(textOfWorkbook(workbook.bytes)).toContain(marks.ru);
  });

  it('opens the second time without filling, and is refused by the real start', async () => {
    await stop(running);
    const again = demo();
    await heard(again, /Открыть: (http:\S+)/);
    expect(again.said()).not.toContain('Filling');
    await stop(again);
    const real = startMain({ environment: { ATLAS_DATA_DIR: dataDir } });
    started.push(real);
    const { code, stderr } = await real.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('npm run demo')]);
  });

  it('refuses a directory that holds real data, and leaves it as it is', async () => {
    const real = join(folder, 'answers');
    const database = await openDatabase<Schema>({ dataDir: real });
    await migrate(database, join(root, 'src/adapters/store/migrations'));
    const wave = {
      id: 'wave-2018',
      questionnaire_edition: '2018',
      years: [2017],
      deadline: '2018-03-31T20:59:59Z',
    };
    await database.db
      .insertInto('wave')
      .values({ ...wave, opened_at: null, closed_at: null, published_at: null })
      .execute();
    await database.close();
    for (const more of [[], ['--fresh']]) {
      const refused = startMain({ environment: {}, args: ['demo', '--data-dir', real, ...more] });
      started.push(refused);
      const { code, stderr } = await refused.ended;
      expect([code, stderr]).toEqual([1, expect.stringContaining('holds real data')]);
    }
    const after = await openDatabase<Schema>({ dataDir: real });
    expect(await after.db.selectFrom('wave').select('id').execute()).toEqual([{ id: 'wave-2018' }]);
    await after.close();
  });
});

describe('the real start', () => {
  it('shows no mark anywhere', async () => {
    const real = startMain({ environment: { ATLAS_DATA_DIR: join(folder, 'real') } });
    started.push(real);
    const address = (await heard(real, /open at (http:\S+)/))[1] ?? '';
    const marked: string[] = [];
    const visited = await walk(
      address,
      ['/', '/en', '/sign-in', '/api/v1/clusters'],
      '',
      60,
      (path, answer) => {
        if (answer.mark !== null || /вымышленные данные|fictitious data/.test(answer.text)) marked.push(path);
      },
    );
    expect(marked).toEqual([]);
    expect(visited).toBe(60);
    expect(textOfBook((await read(address, '/clusters/federal-8.pdf')).bytes).join()).not.toContain(marks.ru);
    await stop(real);
  });
});

/** Text of each page; needs poppler. */
function textOfBook(bytes: Uint8Array): string[] {
  const file = join(folder, 'book.pdf');
  writeFileSync(file, bytes);
  const said = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (said.status !== 0) throw new Error(`pdftotext is missing or failed: ${said.stderr}`);
  return said.stdout.split('\f').slice(0, -1);
}

function textOfWorkbook(bytes: Uint8Array): string {
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  const said = spawnSync('unzip', ['-p', file, 'xl/sharedStrings.xml', 'xl/worksheets/*.xml'], {
    encoding: 'utf8',
  });
  return said.stdout;
}
