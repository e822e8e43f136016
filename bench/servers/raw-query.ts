/** The yardstick of the API: the plain SQL query through the same driver, its rows as JSON from a bare Hono handler. Argument: URL. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const query = `select id, list, number, name, name_printed as "namePrinted", federal_subjects as "federalSubjects",
  federal_district as "federalDistrict", in_register as "inRegister", specialisations,
  specialisations_printed as "specialisationsPrinted", same_as as "sameAs", count(*) over () as total
  from peer.cluster where federal_district_code = $1 order by list, number limit 50`;

const app = new Hono();
app.get('/clusters', async (c) => {
  const { rows } = await pool.query(query, [c.req.query('federalDistrict')]);
  const total = Number(rows[0]?.total ?? 0);
  return c.json({ items: rows.map(({ total: _total, ...item }) => item), total });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`open at http://127.0.0.1:${port}`),
);
