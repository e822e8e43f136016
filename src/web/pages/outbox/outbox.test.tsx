/** The page of the outbox: states and pages in the address, texts to send by hand, and who may see a living link. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, roles } from '../../../domain/access/actor.ts';
import { can } from '../../../domain/access/permissions.ts';
import { listOutbox } from '../../../flows/mail/list-outbox.ts';
import type { MailHealth } from '../../../flows/mail/mail-flows.ts';
import type { OutboxLetter, OutboxQuery } from '../../../flows/mail/mail-ports.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { presentOutbox } from './outbox.presenter.ts';
import { OutboxView } from './outbox.view.tsx';

const token = 'k'.repeat(43);
const letter = (changes: Partial<OutboxLetter> = {}): OutboxLetter => ({
  id: 'a'.repeat(32),
  kind: 'invitation',
  recipient: '00112233445566ff',
  address: 'cluster@example.org',
  subject: 'Анкета промышленного кластера',
  body: `Здравствуйте!\n\nhttps://atlas.example/answer/${token}\n\nИ ещё <b>строка</b>.\n`,
  state: 'waiting',
  attempts: 0,
  error: null,
  nextAt: '2026-01-10T06:00:00.000Z',
  createdAt: '2026-01-10T06:00:00.000Z',
  sentAt: null,
  ...changes,
});
const actor = (kind: Actor['kind']): Actor => ({ ...anonymous, id: `account-${kind}`, kind });

/** The page over letters that stand in memory; keeps what was asked and what was refused. */
function bench(letters: readonly OutboxLetter[], state: MailHealth['state'] = 'off', total = letters.length) {
  const asked: OutboxQuery[] = [];
  const refused: string[] = [];
  const health = () => ({ state, since: '2026-01-10T06:00:00.000Z', waiting: total });
  const list = async (query: OutboxQuery) => {
    asked.push(query);
    return { items: letters, total, counts: { waiting: total, troubled: 1, sent: 2 } };
  };
  const refuse = async ({ actor: { kind } }: { actor: Actor }) => void refused.push(kind);
  const outbox = listOutbox({ survey: { refuse }, outbox: { list }, health });
  const open = (path: string, by: Actor = actor('analyst')) => {
    const url = new URL(path, 'https://atlas.example');
    const language = path.startsWith('/en/') ? 'en' : 'ru';
    return presentOutbox({ actor: by, mail: { outbox, health }, language, url } as unknown as WorkspaceInput);
  };
  return { open, asked, refused };
}

describe('the page of the outbox', () => {
  it('leads to the questionnaire only those who may open it', async () => {
    const hrefOf = async (kind: Actor['kind']) =>
      (await bench([letter()]).open('/workspace/outbox', actor(kind))).rows[0]?.recipientHref;
    expect(await hrefOf('analyst')).toBe('/workspace/recipients/00112233445566ff');
    expect(await hrefOf('auditor')).toBe('/workspace/recipients/00112233445566ff');
    expect(await hrefOf('administrator')).toBeNull();
  });

  it('says that no server is configured and shows what to send by hand', async () => {
    const html = renderToStaticMarkup(
      <OutboxView model={await bench([letter()]).open('/workspace/outbox')} />,
    );
    expect(html).toContain('Почтовый сервер не настроен');
    for (const part of [
      'cluster@example.org',
      'Анкета промышленного кластера',
      token,
      'вручную',
      'приглашение',
    ])
      expect(html).toContain(part);
    expect(html).toContain('&lt;b&gt;');
    const english = renderToStaticMarkup(
      <OutboxView model={await bench([letter()]).open('/en/workspace/outbox')} />,
    );
    expect(english).toContain('No mail server is configured');
    expect(english).toContain('/en/workspace/recipients/00112233445566ff');
  });

  it('shows a pause with its beginning, and the last error of a letter', async () => {
    const failed = letter({ state: 'troubled', attempts: 3, error: '451 not now' });
    const model = await bench([failed], 'paused').open('/workspace/outbox');
    expect(model.notice).toMatch(/не отвечает с 10.*2026.*09:00 МСК/);
    expect(renderToStaticMarkup(<OutboxView model={model} />)).toContain('451 not now');
  });

  it('keeps state and page in the address and refuses others', async () => {
    const { open, asked } = bench([letter()], 'ok', 120);
    const model = await open('/workspace/outbox?state=waiting&page=2');
    expect(asked).toEqual([{ state: 'waiting', limit: 50, offset: 50 }]);
    expect(model.states.map(({ href, count }) => `${href} ${count}`)).toEqual([
      '/workspace/outbox 123',
      '/workspace/outbox?state=waiting 120',
      '/workspace/outbox?state=troubled 1',
      '/workspace/outbox?state=sent 2',
    ]);
    expect(model.pages.map(({ title, href }) => `${title} ${href}`)).toEqual([
      '1 /workspace/outbox?state=waiting',
      '2 /workspace/outbox?state=waiting&page=2',
      '3 /workspace/outbox?state=waiting&page=3',
    ]);
    for (const query of ['state=failed', 'page=0', 'page=x'])
      await expect(open(`/workspace/outbox?${query}`), query).rejects.toBeInstanceOf(Problem);
  });

  it('is open to those the table names, and every refusal is written down', async () => {
    for (const kind of [...roles, 'link', 'anonymous'] as const) {
      const { open, refused } = bench([letter()]);
      const opened = await open('/workspace/outbox', actor(kind)).then(
        () => true,
        () => false,
      );
      expect(opened, kind).toBe(can(actor(kind), 'outbox.read'));
      expect(refused, kind).toEqual(opened ? [] : [kind]);
    }
  });

  it('shows a living link only to who sends it by hand', async () => {
    const account = letter({
      kind: 'account-invitation',
      recipient: null,
      body: `https://atlas.example/invitations/${token}`,
    });
    const sees = async (one: OutboxLetter, kind: Actor['kind']) => {
      const [row] = (await bench([one]).open('/workspace/outbox', actor(kind))).rows;
      expect(row?.isMasked).toBe(!row?.body.join().includes(token));
      return !row?.isMasked;
    };
    expect([await sees(letter(), 'analyst'), await sees(account, 'analyst')]).toEqual([true, false]);
    expect([await sees(letter(), 'administrator'), await sees(account, 'administrator')]).toEqual([
      false,
      true,
    ]);
    expect([await sees(letter(), 'auditor'), await sees(account, 'auditor')]).toEqual([false, false]);
    const sent = letter({ state: 'sent', sentAt: '2026-01-11T06:00:00.000Z' });
    expect(await sees(sent, 'analyst')).toBe(false);
  });
});
