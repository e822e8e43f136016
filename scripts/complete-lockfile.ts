/**
 * Completes package-lock.json: npm leaves out the optional parts for other platforms when the registry at hand does not offer them,
 * and then refuses `npm ci` for a lockfile that is not whole. Each missing part gets an entry with the version that its parent
 * names and the platform that its name says. Run after every `npm install`: `node scripts/complete-lockfile.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Optional parts that no entry of the lockfile holds: name, version and the entry that wants them. */
export function missingParts(packages: Readonly<Record<string, Entry>>) {
  const names = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  return Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !names.has(name))
      .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), parent })),
  );
}

/** The entry of a part for another platform, as npm itself would write it but for the hash. */
function entryOf(name: string, version: string, parent: Entry): Record<string, unknown> {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const abi = words.at(-1) ?? '';
  const libc = abi.startsWith('musl') ? 'musl' : 'glibc';
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(os.includes('linux') && /musl|gnu/.test(abi) ? { libc: [libc] } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingParts(lock.packages);
  for (const { name, version, parent } of missing)
    lock.packages[`node_modules/${name}`] = entryOf(name, version, parent);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} parts added to package-lock.json`);
}
