/**
 * The transcription against the review: sums and counts that the print itself gives, and, where the source text is at hand
 * (ATLAS_SOURCE_TEXT), every printed string on the very lines that its fact names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReview } from '../review.ts';

const { atlas, facts, book } = await readReview();
const sourcePath = process.env['ATLAS_SOURCE_TEXT'] ?? '';

describe('review of 2017', () => {
  it('has 131 + 6 rows, 25 in the register, in 52 subjects', () => {
    expect(atlas.clusters.filter((cluster) => cluster.list === 'federal')).toHaveLength(131);
    expect(atlas.clusters.filter((cluster) => cluster.list === 'interregional')).toHaveLength(6);
    expect(atlas.country.registerCount.value).toBe(25);
    expect(atlas.country.registerCountFederalList.value).toBe(22);
    expect(atlas.federalSubjects.filter((subject) => (subject.clusterCount.value ?? 0) > 0)).toHaveLength(52);
  });

  it('knows 85 federal subjects and 8 districts whose counts add up', () => {
    expect(atlas.federalSubjects).toHaveLength(85);
    expect(atlas.federalDistricts).toHaveLength(8);
    const sum = atlas.federalDistricts.reduce(
      (total, district) => total + (district.clusterCount.value ?? 0),
      0,
    );
    expect(sum).toBe(137);
    const federal = atlas.federalDistricts.reduce(
      (total, district) => total + (district.clusterCountFederalList.value ?? 0),
      0,
    );
    expect(federal).toBe(131);
  });

  it('counts one cluster less as known now: two rows carry one name', () => {
    expect(atlas.country.clusterCount.value).toBe(137);
    expect(atlas.country.distinctCount.value).toBe(136);
    expect(atlas.cluster('federal-8')?.sameAs).toBe('interregional-1');
    expect(atlas.cluster('interregional-1')?.sameAs).toBe('federal-8');
  });

  it('adds the support and the cost types up to the printed total', () => {
    const support = atlas.projects.reduce((sum, project) => sum + (project.support.value ?? 0), 0);
    const costs = atlas.subsidyCosts.reduce((sum, cost) => sum + (cost.amount.value ?? 0), 0);
    expect(support).toBe(1_605_900_000);
    expect(costs).toBe(1_605_900_000);
  });

  it('recomputes the productivity of register clusters as one and the same number', () => {
    const [earlier, later] = (atlas.indicator('labour-productivity')?.observations ?? []).filter(
      (point) => point.scope === 'register-clusters',
    );
    expect(earlier?.published?.printed).toBe('4,1');
    expect(later?.published?.printed).toBe('4,2');
    expect(Math.round((earlier?.recomputed?.value ?? 0) / 1000)).toBe(4168);
    expect(Math.round((later?.recomputed?.value ?? 0) / 1000)).toBe(4168);
  });

  it('makes districts of the chart equal the list with interregional clusters at their first subject', () => {
    const points = (atlas.indicator('cluster-count')?.observations ?? []).filter(
      (point) => point.scope.startsWith('federal-district:') && point.period === '2017',
    );
    expect(points).toHaveLength(8);
    for (const point of points) expect(point.recomputed?.value, point.scope).toBe(point.published?.value);
  });

  it('gives every ambiguous fact its other reading and every fact its lines', () => {
    for (const fact of facts) {
      expect(fact.provenance.lines.length, fact.id).toBeGreaterThan(0);
      if (fact.provenance.ambiguous) expect(fact.provenance.alternative?.ru, fact.id).toBeTruthy();
    }
  });

  it('never counts a missing value as zero', () => {
    const perCluster = atlas.indicator('joint-projects-per-cluster');
    expect(perCluster?.missing.map(({ scope }) => scope)).toEqual(['register-clusters']);
    expect(perCluster?.observations.every((point) => point.published === null)).toBe(true);
  });

  it('has a resolvable fact behind every figure', () => {
    for (const figure of atlas.figures.values()) {
      expect(
        figure.facts.every((id) => book.byId(id) !== undefined),
        figure.id,
      ).toBe(true);
      expect(figure.value === 0 || figure.facts.length > 0, figure.id).toBe(true);
    }
  });
});

describe.skipIf(!existsSync(sourcePath))('printed strings against the source text', () => {
  const lines = existsSync(sourcePath) ? readFileSync(sourcePath, 'utf8').split('\n') : [];
  const plain = (text: string) => text.replace(/[\s\u00ad|-]+/gu, '').toLowerCase();

  it('stand on the lines that their facts name', () => {
    const strays = facts.filter(({ provenance }) => {
      const { printed } = provenance;
      if (printed === null || printed === '') return false;
      const place = plain(provenance.lines.map(([from, to]) => lines.slice(from - 1, to).join('')).join(''));
      return !printed
        .split('|')
        .every((piece) => [...piece.split(/\s+/)].every((word) => place.includes(plain(word))));
    });
    expect(strays.map((fact) => `${fact.entity} ${fact.measure}: ${fact.provenance.printed}`)).toEqual([]);
  });
});
