/**
 * The yardstick of the API: the SQL query through the same driver and nothing else, on a bare Hono handler. In the stricter form the
 * statement is prepared and the database writes the JSON itself, so that the process only passes it on. Arguments: URL, form.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const [url, form] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const rows = `select id, list, number, name, name_printed as "namePrinted", federal_subjects as "federalSubjects",
  federal_district as "federalDistrict", in_register as "inRegister", specialisations,
  specialisations_printed as "specialisationsPrinted", same_as as "sameAs"`;
const found = 'from peer.cluster where federal_district_code = $1';
const order = 'order by list, number limit 50';
const asRows = `${rows}, count(*) over () as total ${found} ${order}`;
const asJson = `select json_build_object('items', coalesce(json_agg(t), '[]'), 'total', (select count(*) ${found}))::text as text
  from (${rows} ${found} ${order}) t`;

async function answerRows(district: string | undefined): Promise<string> {
  const result = await pool.query(asRows, [district]);
  const items = result.rows.map(({ total: _total, ...item }) => item);
  return JSON.stringify({ items, total: Number(result.rows[0]?.total ?? 0) });
}

async function answerJson(district: string | undefined): Promise<string> {
  const result = await pool.query({ name: 'clusters', text: asJson, values: [district] });
  return result.rows[0].text;
}

const answer = form === 'json' ? answerJson : answerRows;
const app = new Hono();
app.get('/clusters', async (c) => {
  const text = await answer(c.req.query('federalDistrict'));
  return c.body(text, { headers: { 'content-type': 'application/json' } });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`open at http://127.0.0.1:${port}`),
);
