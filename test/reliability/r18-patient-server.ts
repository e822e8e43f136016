/** The control of drill R18: a server with the platform's own limits, which waits a minute for a head and five for a body. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end('answer'));
});
server.listen(0, '127.0.0.1', 2048, () => {
  console.log(`open at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
