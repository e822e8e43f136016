/** The control of drill R15: a server that computes 250 ms in every two hundredth answer while everybody waits. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let answers = 0;

function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

const server = createServer((_request, response) => {
  answers += 1;
  if (answers % 200 === 0) block(250);
  response.end('answer');
});
server.listen(0, '127.0.0.1', 2048, () => {
  console.log(`open at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
