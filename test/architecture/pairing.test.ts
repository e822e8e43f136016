/** Every indicator has its function and its passport, every page its route, every linter rule its test; nothing is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/domain/indicators/index.ts';

const root = join(import.meta.dirname, '../..');
const names = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

describe('pairing', () => {
  it('gives each indicator one function and one passport of the same name', () => {
    const ids = indicators.map((indicator) => indicator.id).sort();
    expect(names('rulebook/indicators', '.yaml')).toEqual(ids);
    const files = names('src/domain/indicators', '.ts').filter((name) => ids.includes(name));
    expect(files).toEqual(ids);
  });

  it('gives each page folder a route and each route a folder', () => {
    const routes = readFileSync(join(root, 'src/web/routes.ts'), 'utf8');
    const pages = readdirSync(join(root, 'src/web/pages'));
    const routed = [...routes.matchAll(/'([a-z-]+)'\]/g)].map((match) => match[1] ?? '');
    expect([...pages].sort()).toEqual([...routed, 'home', 'not-found'].sort());
  });

  it('gives each linter rule a case', () => {
    const folder = join(root, 'src/domain/yearbook/linter');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const cases = files
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const rules = names('src/domain/yearbook/linter/rules', '.ts').filter((name) => !name.endsWith('.test'));
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => !cases.includes(`'${rule}'`) && !cases.includes(`${rule}.ts`))).toEqual([]);
  });

  it('gives each table of the review an origin card', () => {
    const folder = join(root, 'data/review-2017');
    const tables = names('data/review-2017', '.csv');
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((table) => !readdirSync(folder).includes(`${table}.origin.yaml`))).toEqual([]);
  });
});

describe('sizes', () => {
  it('keeps every source file at 400 lines at most, and the median small', () => {
    const sizes = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThanOrEqual(400);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});
