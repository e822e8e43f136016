/** Passports of clusters over the real review. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentCluster } from './cluster.presenter.ts';

const open = (id: string, prefix = '') => presentCluster(pageInput(`${prefix}/clusters/${id}`, { id }));

describe('the passport of a cluster', () => {
  it('gives every value its fact and its lines', () => {
    const { fields } = open('federal-8');
    expect(fields.every((field) => field.source?.href.startsWith('/facts/'))).toBe(true);
    expect(fields.find((field) => field.key === 'number')?.source?.lines).toContain('982–988');
  });

  it('sets the printed name beside the mended one where they differ', () => {
    const { atlas } = pageInput('/').edition;
    const mended = atlas.clusters.find((cluster) => cluster.name !== cluster.namePrinted);
    const same = atlas.clusters.find((cluster) => cluster.name === cluster.namePrinted);
    const keys = (id: string | undefined) => open(id ?? '').fields.map((field) => field.key);
    expect(keys(mended?.id)).toEqual(expect.arrayContaining(['namePrinted', 'name']));
    expect(keys(same?.id)).not.toContain('namePrinted');
  });

  it('keeps a certain twin and a probable one apart, each with the reason', () => {
    const [twin] = open('federal-8').twins;
    expect(twin).toMatchObject({ isCertain: true, row: { code: 'interregional-1' } });
    expect(twin?.reason).not.toBe('');
    expect(open('federal-13').twins.map((one) => [one.row.code, one.isCertain])).toEqual([
      ['federal-14', false],
    ]);
  });

  it('says that the district of an interregional cluster is not printed', () => {
    const district = open('interregional-3').fields.find((field) => field.key === 'district');
    expect(district?.links[0]?.code).toBe('volga');
    expect(district?.note).not.toBe('');
  });

  it('shows its projects, its findings and its neighbours, itself never among them', () => {
    const model = open('federal-14', '/en');
    expect(model.projects.map((project) => project.number)).toEqual([3, 4]);
    expect(model.findings.length).toBeGreaterThan(0);
    expect(model.neighbours.flatMap((group) => group.rows.map((row) => row.code))).not.toContain(
      'federal-14',
    );
    expect([model.previous?.code, model.next?.code]).toEqual(['federal-13', 'federal-15']);
    expect(model.meta.alternates.ru).toBe('https://atlas.example/clusters/federal-14');
  });

  it('does not walk from one list into the other', () => {
    expect(open('federal-131').next).toBeNull();
    expect(open('interregional-1').previous).toBeNull();
  });

  it('refuses an id that does not exist and says which do', () => {
    expect(() => open('federal-132')).toThrow(Problem);
  });
});
