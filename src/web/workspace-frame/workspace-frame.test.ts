/** The bar of the workspace follows the one table of permissions; words of problems and names of people. */
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type CallerKind, roles } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import { Problem } from '../../kernel/problem.ts';
import { namesOf } from './names.ts';
import { problemText } from './problem-words.ts';
import { dueText } from './survey-words.ts';
import { presentWorkspaceFrame } from './workspace-frame.presenter.ts';

const actor = (kind: CallerKind) => ({ ...anonymous, id: `account-${kind}`, kind, name: 'Имя' });

describe('the bar of the workspace', () => {
  it('leads every role only where the table lets it', () => {
    const actions = {
      '/workspace/own': 'participant.read-own',
      '/workspace/waves': 'wave.read',
      '/workspace/outbox': 'outbox.read',
      '/workspace/backups': 'backup.read',
      '/accounts': 'account.read',
      '/audit-log': 'audit.read',
    } as const;
    for (const kind of roles) {
      const hrefs =
        presentWorkspaceFrame(actor(kind), 'ru', '/workspace')?.sections.map(({ href }) => href) ?? [];
      for (const [href, action] of Object.entries(actions))
        expect(hrefs.includes(href), `${kind} ${href}`).toBe(can(actor(kind), action));
    }
  });

  it('leads a participant to what is said of it, and nobody else', () => {
    const leads = (who: Actor) =>
      presentWorkspaceFrame(who, 'ru', '/workspace')?.sections.some(({ href }) => href === '/workspace/own');
    expect(leads({ ...actor('participant'), inn: '0000000040' })).toBe(true);
    expect(leads(actor('participant'))).toBe(false);
    for (const kind of roles.filter((one) => one !== 'participant'))
      expect(leads(actor(kind)), kind).toBe(false);
  });

  it('shows a personal link no sections, and nobody no bar', () => {
    const link = presentWorkspaceFrame(actor('link'), 'en', '/en/workspace');
    expect([link?.sections, link?.who, link?.signOut]).toEqual([[], null, '/en/sign-out']);
    expect(presentWorkspaceFrame(anonymous, 'ru', '/workspace')).toBeNull();
  });

  it('marks the section one is in, and the desk only on the desk', () => {
    const here = (path: string) =>
      presentWorkspaceFrame(actor('analyst'), 'ru', path)
        ?.sections.filter(({ isHere }) => isHere)
        .map(({ href }) => href);
    expect(here('/workspace/waves/wave-2018/recipients')).toEqual(['/workspace/waves']);
    expect(here('/workspace')).toEqual(['/workspace']);
  });
});

describe('words of the workspace', () => {
  it('says a problem in the reader’s language', () => {
    const say = (...parts: ConstructorParameters<typeof Problem>) =>
      problemText(new Problem(...parts).document(), 'ru');
    expect(say('invalid-body', 'Write.', { parameter: 'reason' })).toContain('причину');
    expect(say('precondition-failed', 'Changed.')).toContain('решите заново');
    expect(say('unsupported-media', 'Это не книга. / No workbook.', { parameter: 'file' })).toBe(
      'Это не книга.',
    );
    expect(say('conflict', '3 findings stand against it. Return it.')).toContain('Верните');
    expect(say('conflict', 'This recipient was taken out of the wave. Add it.')).toContain('исключён');
    expect(say('conflict', 'The wave is published: who was asked in it stands.')).toContain('опубликована');
    expect(say('conflict', 'It is frozen, and more time would open nothing.')).toContain('заморожена');
    expect(say('conflict', 'Accepted: no more time is needed.')).toContain('не нужно');
    expect(say('key-required', 'This form came without its key.')).toContain('без своего ключа');
    expect(say('precondition-required', 'Open the page again.')).toContain('заново');
    expect(say('conflict', 'Something new.')).toContain('состояние');
  });

  it('says days left with the noun that fits', () => {
    expect([-1, 0, 2, 5].map((days) => dueText(days, 'ru'))).toEqual([
      'просрочено на 1\u00A0день',
      'последний день',
      'осталось 2\u00A0дня',
      'осталось 5\u00A0дней',
    ]);
    expect(dueText(null, 'ru')).toBe('');
  });

  it('names colleagues, links and the product, and never shows more than a piece of an id', () => {
    const names = namesOf([{ id: 'a1', name: 'Аналитик', role: 'analyst', isActive: true }], 'a1', 'ru');
    expect(['a1', 'link:0011', 'system', 'ffffffffffff'].map(names.of)).toEqual([
      'Аналитик (вы)',
      'по личной ссылке',
      'программа',
      'учётная запись ffffffff',
    ]);
  });
});
