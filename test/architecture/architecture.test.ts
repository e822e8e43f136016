/** Guards the arrows of the house. A broken arrow is named with file, line and what it may import instead. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findImports, type Import, readImports } from './imports.ts';
import { impure, layers, rooms } from './layers.ts';

const root = join(import.meta.dirname, '../..');
const imports = readImports(root, 'src');

const layerOf = (path: string) => {
  const [, layer = '', file] = path.split('/');
  return file === undefined ? 'main' : layer;
};
const roomOf = (path: string) => path.split('/')[2] ?? '';
const adapterOf = (path: string) => path.split('/')[2] ?? '';

/** The reason why an import is not allowed, or null. */
function fault({ from, line, target, isPackage }: Import): string | null {
  const layer = layerOf(from);
  const where = `${from}:${line} imports ${target}`;
  if (isPackage) {
    const isPure = layer === 'kernel' || layer === 'domain';
    return isPure && impure.some((pattern) => pattern.test(target)) ? `${where}: ${layer} is pure` : null;
  }
  if (!target.startsWith('src/')) return layer === 'main' ? null : `${where}: outside src`;
  const other = layerOf(target);
  if (other !== layer && !(layers[layer] ?? []).includes(other)) {
    return `${where}: ${layer} may import only ${(layers[layer] ?? []).join(', ') || 'nothing'}`;
  }
  if (layer === 'domain' && other === 'domain' && roomOf(from) !== roomOf(target)) {
    const allowed = rooms[roomOf(from)] ?? [];
    return allowed.includes(roomOf(target))
      ? null
      : `${where}: domain/${roomOf(from)} may import only ${allowed.join(', ') || 'nothing'}`;
  }
  if (layer === 'adapters' && other === 'adapters' && adapterOf(from) !== adapterOf(target)) {
    return `${where}: adapters never import one another`;
  }
  return null;
}

describe('architecture', () => {
  it('reads a plausible number of imports', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('keeps every arrow of the house', () => {
    expect(imports.map(fault).filter((reason) => reason !== null)).toEqual([]);
  });

  it('knows every layer and room that exists', () => {
    const seen = new Set(imports.map(({ from }) => layerOf(from)));
    expect([...seen].filter((layer) => !(layer in layers))).toEqual([]);
    const domain = new Set(
      imports.filter(({ from }) => layerOf(from) === 'domain').map(({ from }) => roomOf(from)),
    );
    expect([...domain].filter((room) => !(room in rooms))).toEqual([]);
  });

  it.each([
    ['src/domain/facts/fact.ts', 'src/flows/ports.ts'],
    ['src/domain/facts/fact.ts', 'src/domain/atlas/atlas.ts'],
    ['src/adapters/exports/csv.ts', 'src/adapters/store/schema.ts'],
    ['src/web/load-page.ts', 'src/adapters/store/schema.ts'],
    ['src/flows/ports.ts', 'src/adapters/store/schema.ts'],
    ['src/kernel/problem.ts', 'src/domain/facts/fact.ts'],
  ])('would catch %s importing %s', (from, target) => {
    expect(fault({ from, line: 1, target, isPackage: false })).not.toBeNull();
  });

  it('would catch the clock, files and the database in the pure layers', () => {
    expect(
      fault({ from: 'src/domain/facts/fact.ts', line: 1, target: 'node:fs', isPackage: true }),
    ).not.toBeNull();
    expect(
      fault({ from: 'src/kernel/problem.ts', line: 1, target: 'kysely', isPackage: true }),
    ).not.toBeNull();
  });

  it('sees every form of import', () => {
    const source =
      "import type { A } from './a.ts';\nexport * from './b.ts';\nimport './c.ts';\nconst d = await import('./d.ts');";
    expect(findImports(source).map(({ specifier }) => specifier)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
    ]);
  });
});
