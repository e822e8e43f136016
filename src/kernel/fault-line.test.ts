import { describe, expect, it } from 'vitest';
import { faultLine } from './fault-line.ts';

describe('the line of a fault', () => {
  it('says what and where, and never the message', () => {
    const error = Object.assign(new TypeError('canary\n    at canary (x.ts:1:1)'), { code: '22P02' });
    expect(faultLine(error)).toMatch(/^TypeError 22P02 at [\w.-]+:\d+:\d+$/);
    expect(faultLine(Object.assign(new Error('x'), { code: 'can ary' }))).toMatch(/^Error at /);
    expect(faultLine('canary')).toBe('unknown');
  });
});
