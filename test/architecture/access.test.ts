/**
 * No page, form, download or operation without the right it stands under. Runs with `npm run check`, so that a forgotten declaration is
 * found before it lands; test/rights asks the running site afterwards.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import { actions, permissions } from '../../src/domain/access/permissions.ts';
import { pageAccess } from '../../src/web/page-access.ts';
import { downloads } from '../../src/web/site/downloads.ts';
import { actSamples } from '../rights/act-samples.ts';
import { matrix } from '../rights/matrix.ts';
import { operationSamples } from '../rights/operation-samples.ts';
import { pagesOf } from '../rights/pages.ts';

const folder = join(import.meta.dirname, '../../src/web/pages');
const sourceOf = (page: string) =>
  globSync(join(folder, page, '*.ts*'))
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** Values of the hidden field that tells the forms of a page apart, as the page's sources write them. */
function formsIn(source: string): string[] {
  const patterns = [
    /name="(?:act|intent)"\s+value="([\w-]+)"/g,
    /<Act\s[^>]*intent="([\w-]+)"/g,
    /\b(?:act|intent)(?:'\))?\)? [!=]== '([\w-]+)'/g,
    /\bact="([\w-]+)"/g,
  ];
  return [
    ...new Set(patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ];
}

describe('every page', () => {
  it('says in src/web/page-access.ts which right it stands under', () => {
    const forgotten = pagesOf()
      .map(({ page }) => page)
      .filter((page) => !Object.hasOwn(pageAccess, page));
    expect(
      [...new Set(forgotten)],
      'Add a line to src/web/page-access.ts: the action (a row of src/domain/access/permissions.ts) and the object its address names.',
    ).toEqual([]);
  });

  it('is there: nothing is declared for pages that are not', () => {
    const known = new Set(pagesOf().map(({ page }) => page));
    expect(Object.keys(pageAccess).filter((page) => !known.has(page))).toEqual([]);
  });

  it.each(Object.entries(pageAccess))('%s declares its forms, with a sample of each', (page, access) => {
    const path = join(folder, page, 'route.tsx');
    const source = existsSync(path) ? sourceOf(page) : '';
    const hasAction = /export (?:const|async function|function) action\b/.test(source);
    const acts = Object.keys(access.acts ?? {});
    expect(
      acts.length > 0,
      `${page}: a route that exports "action" lists its forms under "acts" in src/web/page-access.ts ('' for an only form); one that does not lists none.`,
    ).toBe(hasAction);
    expect(
      formsIn(source).filter((act) => hasAction && !acts.includes(act)),
      `${page}: these forms (hidden field act or intent) are missing under "acts" in src/web/page-access.ts.`,
    ).toEqual([]);
    const wanted = Object.entries(access.acts ?? {}).filter(([, right]) => right !== 'entrance');
    expect(
      wanted.map(([act]) => `${page} ${act}`.trim()).filter((name) => !Object.hasOwn(actSamples, name)),
      'Add to test/rights/act-samples.ts what the form sends, so that it can be asked as every role.',
    ).toEqual([]);
  });
});

describe('every operation and download', () => {
  it.each(workspaceOperations.map((one) => [one.id, one] as const))(
    '%s has a right and a sample',
    (id, one) => {
      expect(actions).toContain(one.action);
      expect(
        Object.hasOwn(operationSamples, id) || (one.method === 'GET' && !/\{(?!id\})/.test(one.path)),
        `Add ${id} to test/rights/operation-samples.ts: what it is sent in a state in which it works.`,
      ).toBe(true);
    },
  );

  it('stands in the lists that the edge answers from', () => {
    for (const { path, access } of downloads) {
      expect(path).toContain('{id}');
      for (const action of [access.action].flat()) expect(actions).toContain(action);
    }
    const edge = readFileSync(join(folder, '../site/workspace-edge.ts'), 'utf8');
    expect(
      edge.match(/actorOf\(/g) ?? [],
      'Files are served from src/web/site/downloads.ts, where each says which right it stands under.',
    ).toEqual([]);
  });
});

describe('the reviewed matrix', () => {
  it('has a row for every action and no other', () => {
    expect(
      Object.keys(matrix.actions).toSorted(),
      'A new row of src/domain/access/permissions.ts needs its reviewed row in test/rights/access-matrix.yaml, written from the specification.',
    ).toEqual(Object.keys(permissions).toSorted());
  });
});
