/** Runs axe over an open page with the rules of WCAG 2.2 A and AA; the answer is short enough to read in a failed test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** One line per violation: rule, first element, what fails; empty when all is well. */
export async function checkAccess(page: Page): Promise<string[]> {
  // The site's content policy forbids inline script elements; evaluate is not bound by it.
  await page.evaluate(axe);
  const results = await page.evaluate(
    (values) =>
      (
        globalThis as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } }
      ).axe.run(document, { runOnly: { type: 'tag', values } }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`),
  );
}
