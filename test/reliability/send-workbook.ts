/** The workbook of a seat, fetched from the running product and sent to its upload page. */
import { randomUUID } from 'node:crypto';
import { type Reply, sendRequest } from './send-request.ts';
import type { Seat } from './survey-seats.ts';

/** Throws Error where there is none. */
export async function fetchWorkbook(address: string, seat: Seat): Promise<Uint8Array> {
  const answer = await fetch(`${address}/workspace/recipients/${seat.recipient}/workbook.xlsx`, {
    headers: { cookie: `__Host-atlas-link=${seat.token}` },
  });
  if (!answer.ok) throw new Error(`the workbook could not be downloaded: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** As the page's own form sends it; 303 where it was taken. Rejects as sendRequest does. */
export function sendWorkbook(address: string, seat: Seat, bytes: Uint8Array): Promise<Reply> {
  const border = `atlas${randomUUID()}`;
  const field = (name: string, value: string) =>
    `--${border}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const start = `${field('act', 'upload')}${field('key', randomUUID())}--${border}\r\nContent-Disposition: form-data; name="file"; filename="book.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(start), bytes, Buffer.from(`\r\n--${border}--\r\n`)]);
  return sendRequest(address, seat, {
    method: 'POST',
    path: `/workspace/recipients/${seat.recipient}/workbook?upload=1`,
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body,
  });
}
