/**
 * Three people at the atlas: a journalist with a phone who cannot spell, a reader without a mouse, somebody who sends links to a
 * colleague abroad. Then access and weight of all pages of places. Uses a whole product.
 */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from './check-access.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningProduct, startProduct } from './start-product.ts';

const pages = [
  '/',
  '/?federalDistrict=volga&inRegister=true&sort=name',
  '/clusters',
  '/clusters?q=станкостроение&federalDistrict=central',
  '/clusters?q=ъъъ',
  '/clusters/federal-8',
  '/clusters/federal-14',
  '/clusters/interregional-5',
  '/federal-subjects',
  '/federal-subjects/RU-TA',
  '/federal-subjects/RU-CHU',
  '/federal-districts',
  '/federal-districts/volga',
  '/industries',
  '/industries/food',
  '/compare',
  '/compare?kind=clusters',
  '/compare?kind=federal-subjects&items=RU-TA,RU-MOS,RU-MOW,RU-SPE,RU-CHU',
  '/compare?kind=clusters&items=federal-14,federal-42',
];
const refused = [
  '/clusters?colour=red',
  '/clusters/federal-999',
  '/federal-subjects/RU-XX',
  '/compare?kind=planets',
];

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function at(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  await page.goto(product.address + path);
  return page;
}

const inPrefix = (path: string, prefix: string) =>
  path.startsWith('/?') && prefix !== '' ? prefix + path.slice(1) : prefix + path;

describe('a journalist with a phone', () => {
  it('finds a cluster by a misspelt word, opens its passport, and follows a number to its passport', async () => {
    const page = await at('/', 390);
    await page.getByRole('searchbox').first().fill('эликтротехнический псков');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clusters\?q=/);
    await page
      .getByRole('link', { name: 'Промышленный электротехнический кластер Псковской области' })
      .click();
    await page.waitForURL(/\/clusters\/federal-42$/);
    expect(await page.locator('h1').innerText()).toContain('Псковской области');
    expect(await page.locator('.mark-register').first().innerText()).toBe('в реестре Минпромторга');
    const investment = page.locator('.projects a.figure[href*="project-investment"]').first();
    const shown = await investment.innerText();
    await investment.click();
    await page.waitForURL(/\/figures\/project-investment/);
    expect(await page.locator('h1').innerText()).toContain(shown.split('\u00A0')[0]);
    await page.close();
  });

  it('goes from a value of the passport to the line of the print', async () => {
    const page = await at('/clusters/federal-8', 390);
    const source = page.locator('.field-source a').first();
    const lines = (await source.innerText()).replace(/^\D+/, '');
    await source.click();
    await page.waitForURL(/\/facts\/[0-9a-f]{16}$/);
    expect(await page.locator('main').innerText()).toContain(lines);
    await page.close();
  });

  it('is told what to do when nothing is found', async () => {
    const page = await at('/clusters?q=ювелирный&federalDistrict=ural', 390);
    await page.getByRole('link', { name: 'Искать то же слово без фильтров' }).click();
    await page.waitForURL((url) => !url.searchParams.has('federalDistrict'));
    expect(await page.locator('.clusters tbody tr').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a reader without a mouse', () => {
  it('skips to the content, filters the map, sorts its table and opens a subject by keys alone', async () => {
    const page = await at('/', 1280);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    await tabTo(page, (text) => text.startsWith('Все') && text.includes('Приволжский'));
    const district = page.locator('select[name="federalDistrict"]');
    for (let step = 0; step < 8 && (await district.inputValue()) !== 'volga'; step++)
      await page.keyboard.press('ArrowDown');
    await tabTo(page, (text) => text === 'Показать');
    await page.keyboard.press('Enter');
    await page.waitForURL(/federalDistrict=volga/);
    expect(await page.getByRole('status').innerText()).toContain('34');
    await tabTo(page, (text) => text === 'Таблица вместо карты');
    await page.keyboard.press('Enter');
    await tabTo(page, (text) => text === 'Субъект');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=name/);
    await tabTo(page, (text) => text === 'Таблица вместо карты');
    await page.keyboard.press('Enter');
    await tabTo(page, (text) => text === 'Башкортостан');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/federal-subjects\/RU-BA$/);
    await page.close();
  });
});

const focused = (page: Page) => page.evaluate(() => (document.activeElement?.textContent ?? '').trim());

/** Presses Tab until the focused element reads as wanted. */
async function tabTo(page: Page, isWanted: (text: string) => boolean): Promise<void> {
  for (let step = 0; step < 260; step++) {
    await page.keyboard.press('Tab');
    if (isWanted(await focused(page))) return;
  }
  throw new Error('The wanted element cannot be reached by the Tab key');
}

describe('a link sent abroad', () => {
  it('keeps filters, order and page size in the other language', async () => {
    const page = await at('/clusters?federalDistrict=volga&inRegister=true&sort=-name&size=25', 1280);
    const names = await page.locator('.clusters tbody th a').count();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/en\/clusters/);
    expect(new URL(page.url()).search).toBe('?federalDistrict=volga&inRegister=true&sort=-name&size=25');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.clusters tbody th a').count()).toBe(names);
    await page
      .getByRole('link', { name: /In the register/ })
      .first()
      .click();
    await page.waitForURL((url) => !url.searchParams.has('inRegister'));
    expect(await page.locator('.clusters tbody th a').count()).toBeGreaterThan(names);
    await page.close();
  });

  it('keeps a comparison made with tick boxes', async () => {
    const page = await at('/compare?kind=federal-districts', 1280);
    await page.getByLabel('Приволжский федеральный округ').check();
    await page.getByLabel('Сибирский федеральный округ').check();
    await page.getByRole('button', { name: 'Сравнить' }).first().click();
    await page.waitForURL(/items=/);
    const colleague = await at(new URL(page.url()).pathname + new URL(page.url()).search, 390);
    expect(await colleague.locator('.compare thead th a:first-child').allInnerTexts()).toEqual([
      'Приволжский федеральный округ',
      'Сибирский федеральный округ',
    ]);
    await colleague.close();
    await page.close();
  });

  it('offers every cluster for comparison on a phone too', async () => {
    const page = await at('/compare?kind=clusters', 390);
    const boxes = page.locator('input[name="items"]');
    expect(await boxes.count()).toBe(137);
    expect(await boxes.first().isVisible()).toBe(true);
    await boxes.first().check();
    await boxes.last().check();
    await page.getByRole('button', { name: 'Сравнить' }).last().click();
    await page.waitForURL(/items=/);
    expect(await page.locator('.compare thead th').count()).toBe(3);
    await page.close();
  });

  it('downloads exactly the rows that the page shows', async () => {
    const page = await at('/clusters?federalSubject=RU-TA&inRegister=true', 1280);
    const href =
      (await page.getByRole('link', { name: 'API', exact: true }).first().getAttribute('href')) ?? '';
    const { total } = (await (await fetch(product.address + href)).json()) as { total: number };
    expect(total).toBe(await page.locator('.clusters tbody tr').count());
    await page.close();
  });

  it('carries the map of the filter as a picture', async () => {
    const answer = await fetch(`${product.address}/?picture=european&federalDistrict=volga`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect((await answer.text()).startsWith('<svg')).toBe(true);
  });
});

describe('access', () => {
  for (const [prefix, width] of [
    ['', 390],
    ['/en', 390],
    ['', 1280],
  ] as const) {
    it(`pages of places follow WCAG 2.2 AA at ${width} px, in one column, without script (${prefix || '/'})`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      for (const path of [...pages, ...refused]) {
        const answer = await page.goto(product.address + inPrefix(path, prefix));
        expect(answer?.status(), path).toBe(refused.includes(path) ? (path.includes('?') ? 400 : 404) : 200);
        expect(await checkAccess(page), prefix + path).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          prefix + path,
        ).toBeLessThanOrEqual(width);
        expect(await page.locator('script').count(), prefix + path).toBe(0);
        expect(await page.locator('h1').count(), prefix + path).toBe(1);
      }
      await page.close();
    }, 240_000);
  }

  it('no page needs sideways scrolling at 320 px', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const path of pages) {
      await page.goto(product.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await page.close();
  });

  it('every page names itself, its address and its twin in the other language', async () => {
    const titles = new Map<string, string>();
    for (const path of pages.filter((one) => !one.startsWith('/clusters?') && !one.startsWith('/?'))) {
      const html = await (await fetch(product.address + path)).text();
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(titles.get(title), `${path} is called like ${titles.get(title)}`).toBeUndefined();
      titles.set(title, path);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{40,}"/);
      expect(html, path).toMatch(/<link rel="canonical" href="http/);
      for (const language of ['ru', 'en', 'x-default'])
        expect(html, path).toContain(`hrefLang="${language}"`);
    }
  });
});

describe('weight', () => {
  it('the home page with its maps stays within 150 KB, compressed, with style and faces', async () => {
    const html = await (await fetch(`${product.address}/`)).text();
    const linked = [...html.matchAll(/href="(\/assets\/[^"]+\.(?:css|woff2))"/g)].map(
      (match) => match[1] ?? '',
    );
    let bytes = gzipSync(html).length;
    for (const path of new Set(linked)) {
      const body = new Uint8Array(await (await fetch(product.address + path)).arrayBuffer());
      bytes += path.endsWith('.css') ? gzipSync(body).length : body.length;
    }
    expect(bytes).toBeLessThanOrEqual(150 * 1024);
  });
});
