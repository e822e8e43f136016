/** Addresses and methods that are wrong: a page or a problem document with the proper status that names the choices, never a stack. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningProduct, startProduct } from '../web/start-product.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

/** Asks with the address exactly as written: `fetch` would mend it. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(product.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

function expectNoStack({ body }: Answer): void {
  expect(body).not.toMatch(/\bat \S+ \(|node_modules|\.tsx?:\d+|node:internal/);
}

describe('pages', () => {
  it.each<[string, number, RegExp]>([
    ['/nope', 404, /href="\/clusters"/],
    ['/nope/deeper/still', 404, /href="\/clusters"/],
    ['/clusters/zzz', 404, /href="\/clusters"/],
    ['/clusters/federal-999', 404, /href="\/clusters"/],
    ['/figures/zzz', 404, /<main/],
    ['/facts/zzz', 404, /<main/],
    ['/facts/0000000000000000', 404, /<main/],
    ['/federal-subjects/RU-XX', 404, /<main/],
    ['/federal-districts/zzz', 404, /<main/],
    ['/industries/zzz', 404, /<main/],
    ['/indicators/zzz', 404, /<main/],
    ['/yearbook/1999', 404, /2017/],
    ['/en/clusters/zzz', 404, /href="\/en\/clusters"/],
    ['/clusters?foo=1', 400, /federalSubject/],
    ['/?foo=1', 400, /<main/],
    ['/clusters?edition=1999', 404, /2017/],
    ['/%00', 404, /<main/],
    ['/%E0%A4%A', 404, /<main/],
    ['/clusters/%00', 404, /<main/],
    ['/clusters?q=%00', 200, /<main/],
    ['/clusters?page=zzz', 400, /<main/],
    ['/../../etc/passwd', 404, /<main/],
    ['/assets/../../package.json', 404, /<main/],
  ])('%s answers %i', async (path, status, pattern) => {
    const answer = await ask(path);
    expect(answer.status, answer.body.slice(0, 300)).toBe(status);
    expect(answer.type).toMatch(/^text\/html/);
    expect(answer.body).toMatch(pattern);
    expectNoStack(answer);
  });
});

describe('problem documents', () => {
  it.each<[string, string, number, RegExp]>([
    ['GET', '/api/v1/nope', 404, /clusters/],
    ['GET', '/api/v1/clusters/zzz', 404, /clusters/],
    ['GET', '/api/v1/clusters?foo=1', 400, /federalSubject/],
    ['GET', '/api/v1/clusters?federalDistrict=zzz', 400, /volga/],
    ['GET', '/api/v1/clusters.doc', 406, /csv/],
    ['GET', '/api/v1/clusters?limit=-1', 400, /limit/],
    ['GET', '/api/v1/%00', 400, /UTF-8/],
    ['GET', '/yearbook/1999.pdf', 404, /2017/],
    ['GET', '/clusters/zzz.pdf', 404, /zzz|clusters/],
    ['POST', '/clusters', 405, /GET/],
    ['DELETE', '/', 405, /GET/],
    ['POST', '/api/v1/clusters', 405, /GET/],
    ['PATCH', '/yearbook/2017.pdf', 405, /GET/],
  ])('%s %s answers %i', async (method, path, status, pattern) => {
    const answer = await ask(path, method);
    expect(answer.status, answer.body.slice(0, 300)).toBe(status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.body)).toMatchObject({ status });
    expect(answer.body).toMatch(pattern);
    expectNoStack(answer);
  });

  it('an address longer than the limit', async () => {
    const answer = await ask(`/clusters?q=${'a'.repeat(20_000)}`);
    expect([answer.status, answer.type]).toEqual([431, 'application/problem+json']);
  });

  it('a long address within the limit', async () => {
    const answer = await ask(`/api/v1/clusters?q=${'a'.repeat(12_000)}`);
    expect(answer.status).toBe(400);
    expect(answer.body.length).toBeLessThan(30_000);
  });

  it('bytes that are no request', async () => {
    const { hostname, port } = new URL(product.address);
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('HELO atlas\r\n\r\n'));
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/);
  });
});
