/**
 * How long from a key to the next frame in the form of 150 participants, six years, twelve measures: `node test/web/form-speed.ts`
 * prints p50 and p95 in milliseconds as JSON, with what the route sends. Must never be asserted in a test: machines differ.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { sampleView } from './form-sample.ts';
import { serveForm } from './form-server.ts';
import { openBrowser } from './open-browser.ts';

const strokes = 200;

const server = await serveForm(sampleView(150, 6));
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const script: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) script.push(gzipSync(await response.body()).length);
  });
  const address = `${server.address}/workspace/recipients/00112233445566ff/answer?section=participants`;
  const document = gzipSync(await (await fetch(address)).text()).length;
  const oneYear = await measure(page, address);
  const allYears = await measure(page, `${address}&year=all`);
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  console.log(
    JSON.stringify({ strokes, oneYear, allYears, documentGz: document, scriptGz: sum(script) / 2 }, null, 2),
  );
} finally {
  await browser.close();
  await server.stop();
}

/** Keys into a money cell in the middle of the grid; each waits for the frame after it. */
async function measure(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'networkidle' });
  const cell = page.locator('[id="f.participants.r8.shipped-goods.2018"]');
  for (let step = 0; step < 40 && (await cell.count()) === 0; step += 1) {
    await page.locator('.grid').evaluate((region) => region.scrollBy({ left: 400 }));
    await page.waitForTimeout(60);
  }
  await cell.click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  await cell.press('End');
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    await page.keyboard.press(stroke % 12 === 11 ? 'Backspace' : stroke % 12 < 5 ? '7' : 'Backspace');
    await page.waitForTimeout(20);
  }
  const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).toSorted(
    (a, b) => a - b,
  );
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), measured: times.length };
}
