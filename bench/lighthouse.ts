/** Bench: Lighthouse over the public pages in the installed browser, each audit that is not perfect by name. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { publicPages } from './public-pages.ts';
import type { BenchOptions, Finding } from './result.ts';
import { chromiumFlags, findChromium } from './servers/chromium.ts';
import { startProduct } from './servers/start-product.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores 0–100 per page; the target is 100 in all four. */
export async function benchLighthouse({ isQuick }: BenchOptions): Promise<Finding[]> {
  const product = await startProduct();
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: chromiumFlags, logLevel: 'silent' });
  try {
    const findings: Finding[] = [];
    for (const path of isQuick ? publicPages.slice(0, 2) : publicPages) {
      findings.push(await judge(product.address, path, chrome.port));
    }
    return findings;
  } finally {
    chrome.kill();
    await product.stop();
  }
}

async function judge(address: string, path: string, port: number): Promise<Finding> {
  const run = await lighthouse(address + path, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...categories],
  });
  if (!run) throw new Error(`Lighthouse gave no result for ${path}`);
  const { audits, categories: judged } = run.lhr;
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((judged[name]?.score ?? 0) * 100)]),
  );
  const imperfect = Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== 'informative')
    .map((audit) => `${audit.id} ${audit.score}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
  return {
    name: `Lighthouse ${path}`,
    target: '100 in all four',
    ratio: null,
    isMet: Object.values(scores).every((score) => score === 100),
    figures: scores,
    ...(imperfect.length > 0 ? { remark: imperfect.join('; ') } : {}),
  };
}
