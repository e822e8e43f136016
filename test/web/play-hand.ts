/** What the hand of a respondent or an analyst does on the pages of the survey: presses, reads what was said, opens a section. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccess } from './check-access.ts';

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();

/** What the page says was done or must be mended; no page is without a check of accessibility. */
export async function said(page: Page): Promise<string> {
  await page.waitForLoadState();
  expect(await checkAccess(page)).toEqual([]);
  return (await page.locator('.done-note, .field-error, .stale-note').allTextContents()).join(' ');
}

export const field = (page: Page, path: string) => page.locator(`[id="f.${path.replaceAll('/', '.')}"]`);

export const saved = (page: Page) =>
  page
    .locator('.save-line')
    .getByText(/^(Сохранено|Всё сохранено|Saved|Everything is saved)/)
    .waitFor();

export const answerPage = (form: string, section: string, more = '') =>
  `/workspace/recipients/${form}/answer?section=${section}${more}`;

/** Opens a section and waits until it takes words. */
export async function openSection(page: Page, form: string, section: string, more = ''): Promise<void> {
  await page.goto(answerPage(form, section, more), { waitUntil: 'networkidle' });
  await page
    .locator('.form-live :is(input:not([readonly]), select:enabled, .add-line button)')
    .first()
    .waitFor();
}

/** Answers, explains what is unusual and submits by the form's own API: for the clusters that are only company. */
export async function answerAsCompany(page: Page, origin: string, id: string, edits: unknown): Promise<void> {
  expect(await send(page, origin, id, '/answers', 'PATCH', { edits })).toBe(200);
  const view = await page.request.get(`/api/v1/workspace/recipients/${id}`);
  const { findings } = (await view.json()) as {
    findings: { check: string; severity: string; field: string }[];
  };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  for (const [place, { check, field: path }] of warnings.entries())
    await page.request.post(`/api/v1/workspace/recipients/${id}/explanations`, {
      headers: { origin, 'idempotency-key': `play-${id}-explain-${place}` },
      data: { check, field: path, text: 'Так и есть' },
    });
  expect(await send(page, origin, id, '/submission', 'POST')).toBeLessThan(300);
}

async function send(
  page: Page,
  origin: string,
  id: string,
  path: string,
  method: string,
  body?: object,
): Promise<number> {
  const read = await page.request.get(`/api/v1/workspace/recipients/${id}`);
  const { recipient } = (await read.json()) as { recipient: { version: number } };
  const answer = await page.request.fetch(`/api/v1/workspace/recipients/${id}${path}`, {
    method,
    headers: {
      origin,
      'idempotency-key': `play-${id}-${path.replaceAll('/', '-')}`,
      'if-match': `"${recipient.version}"`,
    },
    ...(body ? { data: body } : {}),
  });
  return answer.status();
}
