/** Reads every import of the sources as plain data for the architecture test. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

export interface Import {
  /** File that imports, from the project's root, with slashes. */
  readonly from: string;
  readonly line: number;
  /** Imported file from the project's root, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
}

const statement =
  /(?:^|\s)(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All imports of the `.ts` and `.tsx` files below `folder` (tests left out: they may look into every room they test). */
export function readImports(root: string, folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => importsOf(root, join(entry.parentPath, entry.name)));
}

function importsOf(root: string, path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  const from = slashes(relative(root, path));
  return findImports(source).map(({ specifier, line }) => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : slashes(relative(root, normalize(join(dirname(path), specifier))));
    return { from, line, target, isPackage };
  });
}

/** Specifiers with their lines. */
export function findImports(source: string): { specifier: string; line: number }[] {
  return [...source.matchAll(statement)].map((match) => ({
    specifier: match[1] ?? match[2] ?? '',
    line: source.slice(0, match.index + match[0].length).split('\n').length,
  }));
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
