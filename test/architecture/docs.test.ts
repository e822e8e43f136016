/** The documents keep their promises: commands exist, links lead somewhere, nothing personal or local stands in the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingParts } from '../../scripts/complete-lockfile.ts';

const root = join(import.meta.dirname, '../..');
const documents = [
  'README.md',
  'README.ru.md',
  'CHANGELOG.md',
  'GLOSSARY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const text = (name: string) => readFileSync(join(root, name), 'utf8');
const scripts = Object.keys(JSON.parse(text('package.json')).scripts);

describe.each(documents)('%s', (name) => {
  it('links only to files that exist', () => {
    const links = [...text(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = [...text(name).matchAll(/npm (?:run )?(start|test|check|bench|yearbook|build)\b/g)].map(
      (match) => match[1] ?? '',
    );
    expect(commands.filter((command) => !scripts.includes(command))).toEqual([]);
  });

  it('names only paths of the project that exist', () => {
    const paths = [...text(name).matchAll(/`((?:src|test|rulebook|data|docs|bench)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    const missing = paths.filter((path) => !existsSync(join(root, path)) && !/results|RESULTS/.test(path));
    expect(missing).toEqual([]);
  });
});

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it('stand whole in the lockfile, parts for other platforms included', () => {
    const missing = missingParts(JSON.parse(text('package-lock.json')).packages).map(({ name }) => name);
    expect(missing, 'run node scripts/complete-lockfile.ts').toEqual([]);
  });

  it('leave no address of a registry in the lockfile', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"/);
  });
});
