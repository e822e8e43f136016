/** The peer of the API: PostGraphile with its own preset over the bench's table, as its manual starts it. Argument: URL. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peersFolder } from './peers.ts';

const require = createRequire(join(peersFolder, 'package.json'));
const load = (name: string) => import(pathToFileURL(require.resolve(name)).href);

const { postgraphile } = await load('postgraphile');
const { PostGraphileAmberPreset: amber } = await load('postgraphile/presets/amber');
const { makePgService } = await load('postgraphile/adaptors/pg');
const { grafserv } = await load('postgraphile/grafserv/node');

const preset = {
  extends: [amber],
  pgServices: [makePgService({ connectionString: process.argv[2], schemas: ['peer'] })],
  grafserv: { watch: false, graphiql: false },
  grafast: { explain: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () =>
  console.log(`open at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
