/** The mark of a demonstration, answer by answer; only where it is mounted. */
import { describe, expect, it } from 'vitest';
import { markDemonstration } from './mark-demonstration.ts';

const answered = (body: string, type: string) => async () =>
  new Response(body, { headers: { 'content-type': type, 'content-length': String(body.length) } });

const ask = (address: string, body: string, type: string) =>
  markDemonstration(answered(body, type))(new Request(`http://atlas.test${address}`));

describe('the mark of a demonstration', () => {
  it('stands in the header of every answer and first in the root of JSON', async () => {
    const answer = await ask('/api/v1/clusters', '{"items":[],"total":0}', 'application/json; charset=utf-8');
    expect(answer.headers.get('x-atlas-demonstration')).toBe('Demonstration: fictitious data');
    expect(await answer.text()).toBe(
      '{"demonstration":"Demonstration: fictitious data","items":[],"total":0}',
    );
  });

  it('stands in problems and GeoJSON too', async () => {
    for (const type of ['application/problem+json', 'application/geo+json'])
      expect(await (await ask('/', '{"type":"x"}', type)).json()).toHaveProperty('demonstration');
  });

  it('leaves other bodies alone, byte for byte', async () => {
    const answer = await ask('/a.pdf', '%PDF', 'application/pdf');
    expect(await answer.text()).toBe('%PDF');
    expect(answer.headers.has('x-atlas-demonstration')).toBe(true);
  });

  it('stands in the name of a file, once, in both of its spellings', async () => {
    const named = (disposition: string) =>
      markDemonstration(async () => new Response('a,b', { headers: { 'content-disposition': disposition } }))(
        new Request('http://atlas.test/a.csv'),
      );
    const answer = await named(`attachment; filename="book.csv"; filename*=UTF-8''%D0%BA.csv`);
    const marked = `attachment; filename="demonstration-book.csv"; filename*=UTF-8''demonstration-%D0%BA.csv`;
    expect(answer.headers.get('content-disposition')).toBe(marked);
    expect((await named(marked)).headers.get('content-disposition')).toBe(marked);
  });

  it('leaves the list of routes alone, where a field would be taken for a route', async () => {
    const answer = await ask('/__manifest?paths=%2Fworkspace', '{"root":{"id":"root"}}', 'application/json');
    expect(await answer.text()).toBe('{"root":{"id":"root"}}');
    expect(answer.headers.has('x-atlas-demonstration')).toBe(true);
  });

  it('is said once on a page, in its language', async () => {
    const marked = await (await ask('/api/v1/docs', '<body class="a"><p>x</p></body>', 'text/html')).text();
    expect(marked).toContain('<body class="a"><p role="note"');
    expect(marked.match(/Демонстрация: вымышленные данные/g)).toHaveLength(1);
    const already = '<body><p>Demonstration: fictitious data</p></body>';
    expect(await (await ask('/en/about', already, 'text/html')).text()).toBe(already);
  });

  it('describes the field that it adds', async () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 'API' },
      components: {
        schemas: { Page: { type: 'object', properties: { items: {} }, additionalProperties: false } },
      },
    };
    const marked = await (await ask('/openapi.json', JSON.stringify(document), 'application/json')).json();
    expect(marked.info.title).toBe('API (Demonstration: fictitious data)');
    expect(marked.components.schemas.Page.properties).toHaveProperty('demonstration');
  });
});
