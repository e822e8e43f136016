import { describe, expect, it } from 'vitest';
import { Problem, problemOf } from './problem.ts';

const databaseError = (code: string) => Object.assign(new Error('x'), { name: 'DatabaseError', code });

describe('the problem that an error is', () => {
  it.each([
    ['a NUL', '22021', 'invalid-value'],
    ['half a letter in JSON', '22P05', 'invalid-value'],
    ['a lost connection', '08006', 'not-ready'],
    ['a full disk', '53100', 'not-ready'],
    ['a broken constraint', '23505', undefined],
  ])('of the database, for %s', (_, code, kind) => {
    expect(problemOf(databaseError(code))?.kind).toBe(kind);
  });

  it('thrown on purpose is itself, any other is none', () => {
    const problem = new Problem('conflict', 'Look again.');
    expect(problemOf(problem)).toBe(problem);
    expect(problemOf(Object.assign(new Error('x'), { code: '22021' }))).toBeNull();
    expect(problemOf('x')).toBeNull();
  });
});
