/** The API over the published review itself, on the embedded database: every address answers with data, and known values agree. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/adapters/exports/index.ts';
import { readBoundaries } from '../../src/adapters/rulebook/read-boundaries.ts';
import { createApi } from '../../src/api/create-api.ts';
import { createOperations } from '../../src/api/operations.ts';
import { takeSample } from '../../src/api/sample.ts';
import { type Product, wire } from '../../src/wire.ts';
import { makeWaves } from './made-waves.ts';
import { mount } from './serve.ts';

const root = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'atlas-api-'));
const boundaries = readBoundaries(root).geometryOf;
let product: Product;
let read: (address: string) => Promise<Response>;

beforeAll(async () => {
  product = await wire(
    root,
    {
      dataDir,
      databaseUrl: null,
      host: '127.0.0.1',
      port: 0,
      publicAddress: null,
      accountKey: null,
      smtpUrl: null,
      mailFrom: null,
      openId: null,
    },
    () => {},
  );
  const app = mount(createApi(product.flows, formats, { boundaries, waves: makeWaves() }));
  read = async (address) => app.request(address);
});

afterAll(async () => {
  await product?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const list = async (path: string) =>
  (await (await read(`/api/v1${path}`)).json()) as { items: Record<string, unknown>[]; total: number };

const namedIndicators =
  'cluster-count federal-subject-count register-cluster-count participant-count labour-productivity tax-payments shipped-goods cooperation-level jobs fixed-capital-investment rd-costs import-share investment-project-count industrial-enterprise-count sme-share joint-project-count joint-projects-per-cluster joint-project-capital capital-per-joint-project';

describe('the review through the API', () => {
  it('answers every address to try with data of the declared shape', async () => {
    const context = { flows: product.flows, formats, boundaries, outlines: boundaries, waves: makeWaves() };
    for (const operation of createOperations(formats)) {
      const sample = await takeSample(operation, context);
      const response = await read(sample?.tryAddress ?? '');
      expect(response.status, sample?.tryAddress).toBe(200);
      if (!operation.schema) continue;
      const answer = await response.json();
      operation.schema.parse(answer);
      if ('limit' in operation.query.shape)
        expect(answer.items.length, sample?.tryAddress).toBeGreaterThan(0);
    }
  });

  it('holds all rows, subjects, districts, projects and cost types', async () => {
    expect((await list('/clusters?list=federal')).total).toBe(131);
    expect((await list('/clusters?list=interregional')).total).toBe(6);
    expect((await list('/federal-subjects')).total).toBe(85);
    expect((await list('/federal-districts')).total).toBe(8);
    expect((await list('/projects')).total).toBe(7);
    expect((await list('/subsidy-costs')).total).toBe(8);
  });

  it('knows every indicator by its id', async () => {
    const ids = (await list('/indicators?limit=100')).items.map((indicator) => indicator.id);
    expect(ids).toEqual(expect.arrayContaining(namedIndicators.split(' ')));
  });

  it('counts the same in places as in the list of clusters', async () => {
    for (const subject of (await list('/federal-subjects?limit=100')).items) {
      const { total } = await list(`/clusters?limit=0&federalSubject=${subject.code}`);
      expect(total, String(subject.code)).toBe(subject.clusterCount);
    }
    for (const { code, clusterCount, registerCount } of (await list('/federal-districts')).items) {
      expect((await list(`/clusters?limit=0&federalDistrict=${code}`)).total).toBe(clusterCount);
      expect((await list(`/clusters?limit=0&federalDistrict=${code}&inRegister=true`)).total).toBe(
        registerCount,
      );
    }
    for (const { code, clusterCount } of (await list('/specialisations?limit=100')).items) {
      expect((await list(`/clusters?limit=0&specialisation=${code}`)).total, String(code)).toBe(clusterCount);
    }
  });

  it('gives every subject a boundary within ±180°', async () => {
    const response = await read('/api/v1/federal-subjects.geojson');
    const { features } = (await response.json()) as {
      features: { id: string; geometry: { coordinates: number[][][][] } | null }[];
    };
    expect(features).toHaveLength(85);
    for (const { id, geometry } of features) {
      const longitudes = geometry?.coordinates.flat(2).map((point) => Math.abs(point[0] ?? 999)) ?? [999];
      expect(Math.max(...longitudes), id).toBeLessThanOrEqual(180);
    }
  });
});
