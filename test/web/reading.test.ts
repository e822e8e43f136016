/**
 * The play of somebody who doubts a number: from the yearbook to the passport, the fact and the line of the print; findings by
 * severity; every link of the site; every number of the indicators; access on all pages to read. Uses a whole product.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from './check-access.ts';
import { crawl } from './crawl.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningProduct, startProduct } from './start-product.ts';

const figure = '/figures/tax-payments~all-clusters~2017~published';
const pages = [
  '/indicators',
  '/indicators/cluster-count',
  '/waves',
  '/waves/no-such-wave',
  '/indicators/joint-projects-per-cluster',
  figure,
  '/figures/cluster-count~country~2017~distinct',
  '/support',
  '/law',
  '/findings',
  '/findings?severity=contradiction',
  '/methodology',
  '/questionnaires',
  '/questionnaires/cluster-2018',
  '/about',
  '/open-data',
  '/yearbook',
  '/yearbook/2017',
  '/no-such-page',
  '/figures/no-such-figure',
  '/indicators/no-such-indicator',
  '/facts/0000000000000000',
];

let product: RunningProduct;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const open = (path: string) => page.goto(product.address + path);
const textOf = (selector: string) => page.locator(selector).first().innerText();

describe('an analyst doubts a number of the yearbook', () => {
  it('goes from the number to its passport, to the fact, to the line of the print', async () => {
    await open('/yearbook/2017');
    await page
      .locator(`a[href="${encodeURI(figure)}"]`)
      .first()
      .click();
    await page.waitForURL(/\/figures\/tax-payments/);
    expect(await textOf('h1')).toContain('422,8');
    expect(await textOf('.doubt-note')).toContain('275 за 2017 год');
    expect(await textOf('.chain')).toContain('data/review-2017/observations.csv');
    expect((await page.locator('.excerpt li.here').allInnerTexts()).join(' ')).toMatch(/459[\s\S]*422,8/);
    await page.locator('.chain a[href*="/facts/"]').first().click();
    await page.waitForURL(/\/facts\/[0-9a-f]{16}$/);
    expect(await textOf('.terms')).toContain('454–455, 459');
    expect(await textOf('.terms')).toContain('422,8 МЛРД. РУБ.');
  });

  it('cites it with the revision and finds the same page in English', async () => {
    await open(figure);
    const { hash } = (await (await fetch(`${product.address}/api/v1/revision`)).json()) as { hash: string };
    expect(await textOf('#cite + div .copy, .copy')).toContain(hash);
    await open(`/en${figure}`);
    expect(await textOf('h1')).toContain('422.8');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('sees the published value beside the recomputed one, with the difference', async () => {
    await open('/figures/labour-productivity~register-clusters~2016~published');
    const terms = await textOf('.terms');
    expect(terms).toMatch(/4,1\sмлн руб\.\/чел\./);
    expect(terms).toContain('+0,068');
  });
});

describe('findings', () => {
  it('are filtered by severity in the address, and a value that does not exist is refused', async () => {
    await open('/findings');
    await page.getByRole('link', { name: /Противоречия/ }).click();
    await page.waitForURL(/severity=contradiction/);
    const severities = await page.locator('.findings .severity').allInnerTexts();
    expect(severities.length).toBeGreaterThan(0);
    expect(new Set(severities)).toEqual(new Set(['Противоречие']));
    const refused = await fetch(`${product.address}/findings?severity=terrible`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('contradiction');
  });
});

describe('addresses', () => {
  it('that name nothing answer 404 with the way on', async () => {
    for (const path of pages.slice(-4)) {
      const answer = await open(path);
      expect(answer?.status(), path).toBe(404);
      expect(await page.locator('main a').count(), path).toBeGreaterThan(2);
    }
  });

  it('every number of the indicators has a passport that opens', async () => {
    const { items } = (await (await fetch(`${product.address}/api/v1/indicators`)).json()) as {
      items: { id: string }[];
    };
    const passports = new Set<string>();
    for (const { id } of items) {
      await open(`/indicators/${id}`);
      const cells = page.locator('.observations td:nth-child(2), .observations td:nth-child(3)');
      for (const cell of await cells.all()) {
        const text = await cell.innerText();
        if (!/\d/.test(text)) continue;
        const href = await cell.locator('a.figure').getAttribute('href');
        expect(href, `${id}: ${text}`).not.toBeNull();
        passports.add(href ?? '');
      }
    }
    expect(passports.size).toBeGreaterThan(100);
    for (const href of passports) expect((await fetch(product.address + href)).status, href).toBe(200);
  });

  it('every link of the site answers, in both languages', async () => {
    const { visited, broken } = await crawl(product.address, ['/', '/en'], 1500);
    expect(broken).toEqual([]);
    expect(visited).toBeGreaterThan(300);
  }, 240_000);
});

describe('access', () => {
  for (const prefix of ['', '/en']) {
    it(`pages to read follow WCAG 2.2 AA, need no sideways scrolling and send no script (${prefix || 'ru'})`, async () => {
      for (const path of pages) {
        await open(prefix + path);
        expect(await checkAccess(page), prefix + path).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, prefix + path).toBeLessThanOrEqual(390);
        expect(await page.locator('script').count(), prefix + path).toBe(0);
      }
    });
  }
});
