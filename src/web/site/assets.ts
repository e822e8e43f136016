/** Built assets with hashed names, read once and kept in memory. Must never serve a path outside the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Answers by path, e.g. `/assets/styles-Bhj2J6Kn.css`; undefined for anything that was not built. */
export function readAssets(folder: string): (path: string) => Response | undefined {
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const caching = address.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600';
    files.set(address, {
      body: new Uint8Array(readFileSync(path)),
      headers: { 'content-type': type, 'cache-control': caching },
    });
  }
  return (path) => {
    const file = files.get(path);
    return file && new Response(file.body, { headers: file.headers });
  };
}
