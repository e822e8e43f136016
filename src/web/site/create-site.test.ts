/** The site's edge: cache per revision, conditions, encodings, methods, faults without stacks. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../kernel/problem.ts';
import { createCallerAddress } from './caller-address.ts';
import { createSite, type Handler } from './create-site.ts';

function makeSite(pages: Handler) {
  let revision = { number: 1, hash: 'aaaaaaaaaaaa', acceptedAt: '' };
  let isReady = true;
  const site = createSite({
    flows: { revision: async () => revision },
    assets: (path) =>
      path === '/assets/a.css'
        ? new Response('body{}', { headers: { 'content-type': 'text/css' } })
        : undefined,
    mounted: [],
    pages,
    isReady: async () => isReady,
    cacheBytes: 1_000_000,
  });
  const ask = (path: string, init: RequestInit = {}) =>
    Promise.resolve(site(new Request(`http://atlas.test${path}`, init)));
  const askAt = (address: string) => Promise.resolve(site(new Request(address)));
  return {
    ask,
    askAt,
    accept: () => {
      revision = { number: 2, hash: 'bbbbbbbbbbbb', acceptedAt: '' };
    },
    stopDatabase: () => {
      isReady = false;
    },
  };
}

const page = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });

describe('site', () => {
  it('makes an answer once per revision', async () => {
    let made = 0;
    const site = makeSite(() => {
      made += 1;
      return page(`made ${made}`);
    });
    expect(await (await site.ask('/')).text()).toBe('made 1');
    expect(await (await site.ask('/')).text()).toBe('made 1');
    expect(await (await site.ask('/?q=1')).text()).toBe('made 2');
    site.accept();
    expect(await (await site.ask('/')).text()).toBe('made 3');
  });

  it('makes one answer for many who ask at once', async () => {
    let made = 0;
    const site = makeSite(async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return page('slow');
    });
    await Promise.all(Array.from({ length: 20 }, () => site.ask('/')));
    expect(made).toBe(1);
  });

  it('answers conditions with 304 and HEAD without a body', async () => {
    const site = makeSite(() => page('hello'));
    const etag = (await site.ask('/')).headers.get('etag') ?? '';
    const again = await site.ask('/', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await site.ask('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
  });

  it('compresses only for those who can read it', async () => {
    const text = 'кластер '.repeat(400);
    const site = makeSite(() => page(text));
    const zipped = await site.ask('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text);
    const plain = await site.ask('/', { headers: { 'accept-encoding': 'gzip;q=0, identity' } });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
  });

  it('gives each encoding its own validator and knows them all', async () => {
    const site = makeSite(() => page('кластер '.repeat(400)));
    const etagOf = async (encoding: string) =>
      (await site.ask('/', { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? '';
    const etags = [await etagOf('identity'), await etagOf('gzip'), await etagOf('br')];
    expect(new Set(etags).size).toBe(3);
    for (const etag of etags) {
      expect((await site.ask('/', { headers: { 'if-none-match': `W/${etag}` } })).status).toBe(304);
    }
  });

  it('never keeps an error', async () => {
    let made = 0;
    const site = makeSite(() => {
      made += 1;
      return new Response(`no ${made}`, { status: 404 });
    });
    expect(await (await site.ask('/x')).text()).toBe('no 1');
    expect(await (await site.ask('/x')).text()).toBe('no 2');
  });

  it('turns a fault into a problem document without a stack', async () => {
    const site = makeSite(() => {
      throw new Error('secret path and password');
    });
    const answer = await site.ask('/');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toMatch(/secret|at .*\.ts/);
  });

  it('says 503 and when to come back while the database does not answer', async () => {
    const site = makeSite(() => {
      throw Object.assign(new Error('lost'), { name: 'DatabaseError', code: '08006' });
    });
    const answer = await site.ask('/');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('lets only the bare view of a figure be framed elsewhere', async () => {
    const site = makeSite(() => page('hello'));
    const policy = async (path: string) => (await site.ask(path)).headers.get('content-security-policy');
    expect(await policy('/figures/x~y~2017~published?embed=1')).toContain('frame-ancestors *');
    expect(await policy('/figures/x~y~2017~published')).toContain("frame-ancestors 'self'");
    expect(await policy('/clusters?embed=1')).toContain("frame-ancestors 'self'");
  });

  it('keeps the answers to different hosts apart', async () => {
    const site = makeSite((request) => page(new URL(request.url).host));
    const ask = async (host: string) => (await site.askAt(`http://${host}/`)).text();
    expect([await ask('a.test'), await ask('b.test'), await ask('a.test')]).toEqual([
      'a.test',
      'b.test',
      'a.test',
    ]);
  });

  it('keeps the words of a problem', async () => {
    const site = makeSite(() => {
      throw new Problem('invalid-value', 'Choose a year.', { allowed: ['2017'] });
    });
    expect(await (await site.ask('/')).json()).toMatchObject({
      status: 400,
      detail: 'Choose a year.',
      allowed: ['2017'],
    });
  });

  it('refuses what is no reading, naming what is allowed', async () => {
    const site = makeSite(() => page('hello'));
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await site.ask('/', { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('says how it is', async () => {
    const site = makeSite(() => page('hello'));
    expect((await site.ask('/health/ready')).status).toBe(200);
    site.stopDatabase();
    expect((await site.ask('/health/ready')).status).toBe(503);
    expect((await site.ask('/health/live')).status).toBe(200);
  });

  it('sets the protecting headers on everything', async () => {
    const site = makeSite(() => page('hello'));
    for (const path of ['/', '/assets/a.css', '/health/live']) {
      const { headers } = await site.ask(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('where a request of the workspace came from', () => {
  const siteWith = (trusted: readonly string[]) =>
    createSite({
      flows: { revision: async () => ({ number: 1, hash: 'aaaaaaaaaaaa', acceptedAt: '' }) },
      assets: () => undefined,
      mounted: [],
      pages: () => page(''),
      workspace: {
        matches: () => true,
        handle: (request) => new Response(request.headers.get('x-atlas-address')),
      },
      isReady: async () => true,
      cacheBytes: 0,
      callerAddress: createCallerAddress(trusted),
    });
  const seen = async (trusted: readonly string[], socket: string, forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded, 'x-atlas-address': '1.1.1.1' };
    const request = new Request('http://atlas.test/workspace', { headers });
    return (await siteWith(trusted)(request, socket)).text();
  };

  it('is told by a trusted proxy alone, and never by the caller', async () => {
    expect(await seen([], '127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
    expect(await seen(['127.0.0.1'], '127.0.0.1', '1.1.1.1, 198.51.100.1')).toBe('198.51.100.1');
    expect(await seen(['127.0.0.1'], '198.51.100.7', '127.0.0.1, 1.1.1.1')).toBe('198.51.100.7');
  });
});
