/**
 * Every kind of page of the workspace that the analyst, the ministry and the commission can reach, on a
 * telephone of 390 and of 320 px: no sideways scrolling, no finding of axe, no link that leads nowhere.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoStage, openDemonstration } from './demo-stage.ts';
import { missing, readersKinds, readersStarts, sweepNarrow } from './narrow-pages.ts';

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemonstration();
}, 240_000);
afterAll(() => stage?.close());

/** The sections of a questionnaire look alike to all who read it; the analyst goes through them all. */
const sections = /section=/;

describe('pages of the workspace on a telephone', () => {
  it('that the analyst can reach', async () => {
    const page = await stage.come('analyst', 390);
    const starts = await readersStarts(page);
    const sweep = await sweepNarrow(page, [
      '/workspace',
      '/account',
      '/workspace/waves/wave-demo-2018/recipients?part=mailboxes',
      ...starts,
    ]);
    expect(sweep.faults).toEqual([]);
    const own = [
      '/workspace/waves/:/recipients?part=proposed',
      '/workspace/waves/:/recipients?part=removed',
      '/workspace/recipients/:?part=history',
      '/workspace/recipients/:?part=files',
      '/workspace/recipients/:?section=participants',
      '/workspace/outbox',
    ];
    expect(missing([...readersKinds, ...own], sweep)).toEqual([]);
  });

  it.each([
    ['ministry-officer', ''],
    ['commission-member', '/en'],
  ] as const)('that the %s can reach, pages %s', async (role, language) => {
    const page = await stage.come(role, 390);
    const starts = [`${language}/workspace`, `${language}/account`, ...(await readersStarts(page, language))];
    const sweep = await sweepNarrow(page, starts, sections);
    expect(sweep.faults).toEqual([]);
    expect(missing(readersKinds, sweep)).toEqual([]);
  });
});
