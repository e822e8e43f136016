/**
 * The load generator, a process of its own: N connections, each sends its next request when the answer to the last one is complete
 * (closed loop). Takes a LoadPlan as its argument, prints a LoadResult. Only for servers on this machine.
 */
import { connect, type Socket } from 'node:net';
import { percentile } from '../statistics.ts';
import { createAnswerReader } from './answer-reader.ts';
import type { LoadPlan, LoadResult } from './plan.ts';

const plan = JSON.parse(process.argv[2] ?? '') as LoadPlan;
const latencies: number[] = [];
let bytes = 0;
let socketErrors = 0;
let notSuccessful = 0;
let firstFault: string | null = null;
let running = 0;
let isCounting = false;
let isOver = false;

const rest = Object.entries({ host: `${plan.host}:${plan.port}`, ...plan.headers })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
const texts = plan.requests.map(({ path, method = 'GET', body }) => {
  const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\n${rest}${length}\r\n${body ?? ''}`;
});
const prepared = texts.map((text) => (text.includes('{n}') ? null : Buffer.from(text)));

function open(index: number): void {
  const socket = connect({ host: plan.host, port: plan.port, noDelay: true });
  const reader = createAnswerReader();
  let turn = index;
  let sentAt = 0;
  let isWaiting = false;
  const send = () => {
    const which = turn % texts.length;
    turn += 1;
    running += 1;
    sentAt = performance.now();
    isWaiting = true;
    socket.write(prepared[which] ?? (texts[which] ?? '').replaceAll('{n}', String(running)));
  };
  socket.on('connect', send);
  socket.on('data', (chunk) => {
    if (isCounting) bytes += chunk.length;
    const status = reader.read(chunk);
    if (status === 0) return;
    isWaiting = false;
    if (isCounting) latencies.push(performance.now() - sentAt);
    if (status < 200 || status > 299) {
      notSuccessful += 1;
      firstFault ??= reader.head.slice(0, 200);
    }
    if (!isOver) send();
  });
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => {
    if (isOver) return;
    if (isWaiting) fail('closed before the answer');
    setTimeout(open, 20, index);
  });
  sockets.add(socket);
}

function fail(reason: string): void {
  if (isOver) return;
  socketErrors += 1;
  firstFault ??= reason;
}

function report(seconds: number): LoadResult {
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    requestsPerSecond: latencies.length / seconds,
    megabytesPerSecond: bytes / seconds / 1e6,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
    socketErrors,
    notSuccessful,
    firstFault,
  };
}

const sockets = new Set<Socket>();
for (let index = 0; index < plan.connections; index += 1) open(index);
setTimeout(() => {
  isCounting = true;
  const began = performance.now();
  setTimeout(() => {
    isOver = true;
    const result = report((performance.now() - began) / 1000);
    for (const socket of sockets) socket.destroy();
    process.stdout.write(JSON.stringify(result), () => process.exit(0));
  }, plan.seconds * 1000);
}, plan.warmupSeconds * 1000);
