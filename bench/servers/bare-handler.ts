/**
 * The yardstick: Hono with one handler that answers with given bytes and headers and does nothing else. Argument: a JSON file with
 * `{path: {headers, body (base64)}}`.
 */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

export interface StoredAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const answers = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, StoredAnswer>;
const app = new Hono();
for (const [path, { headers, body }] of Object.entries(answers)) {
  const bytes = new Uint8Array(Buffer.from(body, 'base64'));
  app.get(path, () => new Response(bytes, { headers: { ...headers } }));
}
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`open at http://127.0.0.1:${port}`),
);
