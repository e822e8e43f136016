/**
 * Builds the pages when their sources changed since the last build, so that `npm start` needs no separate step. Must never leave
 * a half-made build that looks complete: the stamp is written last.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = resolve(root, process.env['ATLAS_BUILD_DIR'] ?? 'build', 'stamp');
const folders = ['src/web', 'src/domain', 'src/kernel', 'src/flows'];
const files = ['package-lock.json', 'vite.config.ts', 'react-router.config.ts'];

function sourceHash(): string {
  const hash = createHash('sha256');
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...sources.sort(), ...files.map((file) => join(root, file))]) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const wanted = sourceHash();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Building the pages (once per change of their sources) …\n');
  const command = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs');
  const result = spawnSync(process.execPath, [command, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stdout}${result.stderr}\nThe pages could not be built. Run "npm ci" and start again.\n`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
