/** Filters, paging, conditional requests and faults as a reader of the API meets them. */
import { describe, expect, it } from 'vitest';
import { makeFlows } from './fixture.ts';
import { type ProblemBody, serve } from './serve.ts';

interface List {
  readonly items: Record<string, never>[] & { id: string; name: string }[];
  readonly total: number;
}

const { get } = serve();
const list = async (path: string) => (await (await get(path)).json()) as List;
const problem = async (path: string) => {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = (await response.json()) as ProblemBody;
  expect(body.status).toBe(response.status);
  return body;
};

describe('filters', () => {
  it('takes a code, a name or a known spelling', async () => {
    const byCode = await list('/clusters?federalSubject=RU-TA');
    for (const name of ['Республика Татарстан', 'Татарстан', 'Republic of Tatarstan']) {
      expect(await list(`/clusters?federalSubject=${encodeURIComponent(name)}`)).toEqual(byCode);
    }
    const aviation = await list('/clusters?specialisation=aviation');
    expect(await list(`/clusters?specialisation=${encodeURIComponent('Авиастроение')}`)).toEqual(aviation);
    expect(aviation.total).toBeGreaterThan(0);
    expect(byCode.total).toBeGreaterThan(0);
  });

  it('takes several values, repeated or divided by commas, and names that hold commas', async () => {
    const both = await list('/clusters?federalSubject=RU-TA&federalSubject=RU-KLU');
    expect(await list('/clusters?federalSubject=RU-TA,RU-KLU')).toEqual(both);
    const names = encodeURIComponent('Машины, станки и оборудование,Авиационная промышленность');
    expect(await list(`/clusters?specialisation=${names}`)).toEqual(
      await list('/clusters?specialisation=machines,aviation'),
    );
  });

  it('switches names by lang and leaves codes', async () => {
    const [cluster] = (await list('/clusters?lang=en&list=interregional')).items;
    expect(cluster).toMatchObject({
      name: 'A common cluster',
      federalDistrict: { code: 'volga', name: 'Volga Federal District' },
      specialisations: ['Aircraft industry'],
      sameAs: 'federal-2',
    });
  });

  it('sorts both ways', async () => {
    const up = await list('/clusters?sort=name');
    const down = await list('/clusters?sort=-name');
    expect(down.items.map((item) => item.id)).toEqual(up.items.map((item) => item.id).toReversed());
  });

  it.each([
    ['/clusters?federalSubject=RU-XX', 'federalSubject', 'RU-TA'],
    ['/clusters?federalDistrict=nowhere', 'federalDistrict', 'volga'],
    ['/clusters?specialisation=magic', 'specialisation', 'aviation'],
    ['/clusters?list=all', 'list', 'federal'],
    ['/clusters?inRegister=yes', 'inRegister', 'true'],
    ['/clusters?sort=size', 'sort', '-name'],
    ['/clusters?edition=1999', 'edition', '2017'],
    ['/clusters?lang=de', 'lang', 'ru'],
    ['/clusters?limit=1001', 'limit', 'an integer from 0 to 1000'],
    ['/clusters?limit=1.5', 'limit', 'an integer from 0 to 1000'],
    ['/clusters?limit=-1', 'limit', 'an integer from 0 to 1000'],
    ['/clusters?limit=', 'limit', 'an integer from 0 to 1000'],
    ['/clusters?offset=x', 'offset', 'an integer from 0 to 999999999'],
    ['/clusters?limit=5&limit=6', 'limit', 'one value'],
    ['/clusters?list=federal&list=federal', 'list', 'one value'],
    ['/findings?severity=grave', 'severity', 'contradiction'],
    ['/findings?rule=unheard', 'rule', 'sum-differs'],
    ['/facts?entity=ghost', 'entity', 'cluster'],
    ['/facts?measure=ghost', 'measure', 'name'],
    ['/indicators/labour-productivity/observations?scope=moon', 'scope', 'average-cluster'],
    ['/indicators/labour-productivity/observations?period=1800', 'period', '2016'],
    ['/clusters.csv?limit=5000', 'limit', 'an integer from 0 to 1000'],
  ])('%s is a 400 that names the parameter and what is allowed', async (path, parameter, allowed) => {
    const found = await problem(path);
    expect(found.status).toBe(400);
    expect(found.parameter).toBe(parameter);
    expect(found.allowed).toContain(allowed);
  });
});

describe('paging', () => {
  it('cuts and links to the pages beside', async () => {
    const response = await get('/clusters?limit=5&offset=5&list=federal');
    const page = (await response.json()) as List;
    expect(page.items).toHaveLength(5);
    expect(page.total).toBe(14);
    const link = response.headers.get('link');
    expect(link).toContain('</api/v1/clusters?limit=5&offset=10&list=federal>; rel="next"');
    expect(link).toContain('offset=0&list=federal>; rel="prev"');
    expect(link).toContain('</api/v1/openapi.json>; rel="describedby"');
    expect(link).toContain(
      '</api/v1/clusters.csv?limit=5&offset=5&list=federal>; rel="alternate"; type="text/csv"',
    );
  });

  it('answers nothing but the total for limit=0 and beyond the end', async () => {
    expect(await list('/clusters?limit=0')).toEqual({ items: [], total: 15 });
    expect(await list('/clusters?offset=900')).toEqual({ items: [], total: 15 });
  });
});

describe('conditional requests', () => {
  it('answers 304 to what is unchanged and 200 after a new revision', async () => {
    const flows = makeFlows();
    const changing = serve(flows);
    for (const path of [
      '/clusters',
      '/clusters.csv',
      '/clusters.xlsx',
      '/facts/fact2',
      '/openapi.json',
      '/revision',
    ]) {
      const first = await changing.get(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate');
      const again = await changing.get(path, { 'if-none-match': `"other", W/${tag}` });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect((await changing.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
    const tag = (await changing.get('/clusters')).headers.get('etag') ?? '';
    flows.advance();
    expect((await changing.get('/clusters', { 'if-none-match': tag })).status).toBe(200);
  });

  it('gives another validator to another address or format', async () => {
    const paths = ['/clusters', '/clusters?limit=1', '/clusters.csv', '/clusters?lang=en'];
    const tags = await Promise.all(paths.map(async (path) => (await get(path)).headers.get('etag')));
    expect(new Set(tags).size).toBe(paths.length);
  });

  it('never answers 304 to what is wrong', async () => {
    expect((await get('/clusters?limit=9999', { 'if-none-match': '*' })).status).toBe(400);
    expect((await get('/clusters/none', { 'if-none-match': '*' })).status).toBe(404);
  });
});

describe('faults', () => {
  it('names the ids there are', async () => {
    expect((await problem('/clusters/federal-999')).allowed).toContain('federal-8');
    expect((await problem('/federal-subjects/RU-XX')).allowed).toContain('RU-TA');
    expect((await problem('/indicators/none/observations')).allowed).toContain('labour-productivity');
    expect(await problem('/facts/none')).toMatchObject({
      status: 404,
      allowed: ['/api/v1/facts?limit=1000'],
    });
    expect((await problem('/nothing')).allowed).toContain('/api/v1/clusters');
  });

  it('names the formats of a list', async () => {
    expect(await problem('/clusters.pdf')).toMatchObject({
      status: 406,
      allowed: ['json', 'csv', 'xlsx', 'geojson'],
    });
    expect(await problem('/projects.geojson')).toMatchObject({
      status: 406,
      allowed: ['json', 'csv', 'xlsx'],
    });
    expect((await problem('/indicators/labour-productivity/observations.ods')).status).toBe(406);
  });

  it.each([
    '/clusters/%00',
    '/clusters?q=%00',
    '/clusters/%FF',
    '/clusters?q=%C3%28',
    '/clusters/%',
    '/%ED%A0%80',
  ])('%s is a problem, not a failure', async (path) => {
    expect([400, 404]).toContain((await problem(path)).status);
  });

  it('waits for the first import', async () => {
    const response = await serve(makeFlows([])).get('/clusters');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(
      ((await (await serve(makeFlows([])).get('/openapi.json')).json()) as { openapi: string }).openapi,
    ).toBe('3.1.0');
  });

  it('hides what failed inside and reports it to the one who runs the server', async () => {
    const reported: unknown[] = [];
    const flows = makeFlows();
    flows.searchClusters = () => Promise.reject(new Error('password=secret at /home/x.ts:1'));
    const response = await serve(flows, reported).get('/clusters');
    expect(response.status).toBe(500);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).not.toMatch(/secret|\.ts/);
    expect(reported).toHaveLength(1);
  });
});
