/** The table of permissions, case by case: own, related and foreign objects for every role. */
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type CallerKind, roles, system } from './actor.ts';
import { actions, can, permissions, reachOf } from './permissions.ts';

const actor = (kind: CallerKind, more: Partial<Actor> = {}): Actor => ({
  ...anonymous,
  id: 'a',
  kind,
  ...more,
});
const cluster = {
  recipient: 'r1',
  form: 'cluster',
  respondent: 'federal-8',
  federalSubjects: ['RU-TA'],
} as const;
const subject = {
  recipient: 'r2',
  form: 'federal-subject',
  respondent: 'RU-TA',
  federalSubjects: ['RU-TA'],
} as const;

describe('permissions', () => {
  it('let nobody do anything without signing in', () => {
    expect(actions.filter((action) => can(anonymous, action, cluster))).toEqual([]);
  });

  it('let the auditor read and change nothing', () => {
    const changes = actions.filter((action) => /manage|answer|submit|review|comment|confirm/.test(action));
    expect(
      changes.filter((action) => action !== 'session.manage-own' && can(actor('auditor'), action, cluster)),
    ).toEqual([]);
    expect(can(actor('auditor'), 'recipient.read', cluster)).toBe(true);
  });

  it('give the administrator accounts and no data', () => {
    const administrator = actor('administrator');
    expect(can(administrator, 'account.manage')).toBe(true);
    for (const action of [
      'recipient.read',
      'recipient.list',
      'file.read',
      'fact.read-source',
      'wave.read',
    ] as const)
      expect(can(administrator, action, cluster), action).toBe(false);
  });

  it('let a federal-subject officer answer for the own subject and read its clusters', () => {
    const officer = actor('federal-subject-officer', { federalSubjects: ['RU-TA'] });
    expect(can(officer, 'recipient.answer', subject)).toBe(true);
    expect(can(officer, 'recipient.read', cluster)).toBe(true);
    expect(can(officer, 'recipient.answer', cluster)).toBe(false);
    expect(
      can(officer, 'recipient.read', { ...subject, respondent: 'RU-SAM', federalSubjects: ['RU-SAM'] }),
    ).toBe(false);
    expect(can(officer, 'file.read', cluster)).toBe(false);
  });

  it('let a specialised organisation see only its own clusters', () => {
    const organisation = actor('specialised-organisation', { clusters: ['federal-8'] });
    expect(can(organisation, 'recipient.submit', cluster)).toBe(true);
    expect(can(organisation, 'recipient.read', { ...cluster, respondent: 'federal-9' })).toBe(false);
    // The same letters as a code of another kind open nothing.
    expect(can(organisation, 'recipient.read', { ...subject, respondent: 'federal-8' })).toBe(false);
  });

  it('let a link open one questionnaire', () => {
    const link = actor('link', { recipient: 'r1' });
    expect(can(link, 'recipient.submit', cluster)).toBe(true);
    expect(can(link, 'recipient.read', subject)).toBe(false);
    expect(can(actor('link'), 'recipient.read', {})).toBe(false);
  });

  it('name no caller that does not exist, and the product itself may do what its jobs do', () => {
    const known = new Set<string>([...roles, 'link']);
    expect(
      Object.values(permissions)
        .flatMap((row) => Object.keys(row))
        .filter((kind) => !known.has(kind)),
    ).toEqual([]);
    expect(reachOf(system, 'wave.manage')).toBe('all');
  });
});
