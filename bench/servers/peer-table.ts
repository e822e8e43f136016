/**
 * The clusters as one flat table of the bench, with the rows that the product's own API answers: what the raw query and the peer
 * serve. Must never be read by the product.
 */
import pg from 'pg';

interface Item {
  readonly id: string;
  readonly list: string;
  readonly number: number;
  readonly name: string;
  readonly namePrinted: string;
  readonly federalSubjects: unknown;
  readonly federalDistrict: { readonly code: string };
  readonly inRegister: boolean;
  readonly specialisations: readonly string[];
  readonly specialisationsPrinted: readonly string[];
  readonly sameAs: string | null;
}

/** Fills `peer.cluster` from the product at `address`. Number of rows. */
export async function fillPeerTable(url: string, address: string): Promise<number> {
  const answer = await fetch(`${address}/api/v1/clusters?limit=1000`);
  const { items } = (await answer.json()) as { items: Item[] };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema peer; create table peer.cluster (
      id text primary key, list text not null, number integer not null, name text not null, name_printed text not null,
      federal_subjects jsonb not null, federal_district jsonb not null, federal_district_code text not null,
      in_register boolean not null, specialisations text[] not null, specialisations_printed text[] not null, same_as text);
      create index on peer.cluster (federal_district_code, list, number); create index on peer.cluster (list);`);
    for (const item of items) {
      await client.query(
        'insert into peer.cluster values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
        [
          ...[
            item.id,
            item.list,
            item.number,
            item.name,
            item.namePrinted,
            JSON.stringify(item.federalSubjects),
          ],
          ...[JSON.stringify(item.federalDistrict), item.federalDistrict.code, item.inRegister],
          ...[item.specialisations, item.specialisationsPrinted, item.sameAs],
        ],
      );
    }
    await client.query('analyze peer.cluster');
    return items.length;
  } finally {
    await client.end();
  }
}
