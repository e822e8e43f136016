/** The page of backups: what is due is said and marked, nothing known is never calm, and only those the table names may see it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, roles } from '../../../domain/access/actor.ts';
import { can } from '../../../domain/access/permissions.ts';
import type { BackupEvent } from '../../../flows/backup/backup-ports.ts';
import { createBackupFlows } from '../../../flows/backup/backup-standing.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { presentBackups } from './backups.presenter.ts';
import { BackupsView } from './backups.view.tsx';

const now = Date.parse('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const actor = (kind: Actor['kind']): Actor => ({ ...anonymous, id: `account-${kind}`, kind });

const event = (kind: BackupEvent['kind'], hours: number, letter = 'a'): BackupEvent => ({
  kind,
  sha256: letter.repeat(64),
  rows: 12_345,
  at: hoursAgo(hours),
});

/** The page over events that stand in memory, newest first. */
function bench(events: readonly BackupEvent[]) {
  const refused: string[] = [];
  const backups = createBackupFlows({
    survey: { refuse: async (change) => void refused.push(change.actor.kind) },
    events: {
      events: async (limit) => events.slice(0, limit),
      latest: async (kind) => events.find((one) => one.kind === kind),
    },
    clock: () => now,
  });
  const open = async (path = '/workspace/backups', by = actor('administrator')) => {
    const url = new URL(path, 'https://atlas.example');
    const language = path.startsWith('/en/') ? 'en' : 'ru';
    return presentBackups({ actor: by, backups, language, url } as unknown as WorkspaceInput);
  };
  return { open, refused };
}

describe('the page of backups', () => {
  it('is calm only when both are young', async () => {
    const model = await bench([event('verified-restore', 2), event('backup', 3)]).open();
    expect(model.due).toEqual([]);
    expect(model.ages.map((age) => age.isDue)).toEqual([false, false]);
    expect(renderToStaticMarkup(<BackupsView model={model} />)).toContain(
      'восстановление проверено на этой неделе',
    );
  });

  it('marks a verified restore of more than seven days, and a backup of more than a day', async () => {
    const seven = await bench([event('backup', 24), event('verified-restore', 7 * 24)]).open();
    expect(seven.due).toEqual([]);
    const model = await bench([event('backup', 25), event('verified-restore', 7 * 24 + 1)]).open();
    expect(model.due.map(({ command }) => command)).toEqual([
      'npm run backup -- файл.backup',
      'npm run restore -- --verify файл.backup',
    ]);
    expect(model.ages[0]?.text).toMatch(/^7\u00A0дней назад \(.*03\.2026/);
    expect(model.ages[1]?.text).toMatch(/^25\u00A0часов назад/);
    const html = renderToStaticMarkup(<BackupsView model={model} />);
    expect(html.match(/<strong class="error-words">/g)).toHaveLength(2);
  });

  it('says that none was ever verified, whatever was backed up', async () => {
    const model = await bench([event('backup', 1)]).open('/en/workspace/backups');
    expect(model.ages.map(({ text, isDue }) => `${text} ${isDue}`)[0]).toBe('never yet true');
    expect(model.due.map(({ text }) => text)).toEqual([
      expect.stringContaining('No restore was ever verified'),
    ]);
    expect((await bench([]).open()).due).toHaveLength(2);
  });

  it('lists one row a file with its newest verified restore', async () => {
    const { rows } = await bench([
      event('verified-restore', 1, 'b'),
      event('verified-restore', 2, 'a'),
      event('backup', 3, 'c'),
      event('verified-restore', 4, 'a'),
      event('backup', 5, 'a'),
    ]).open();
    expect(rows.map(({ sha256, madeAt, verifiedAt }) => [sha256[0], madeAt, verifiedAt])).toEqual([
      ['b', 'до восстановления этих данных', expect.stringContaining('14:00')],
      ['a', expect.stringContaining('10:00'), expect.stringContaining('13:00')],
      ['c', expect.stringContaining('12:00'), 'нет'],
    ]);
  });

  it('is open to those the table names, and every refusal is written down', async () => {
    for (const kind of [...roles, 'link', 'anonymous'] as const) {
      const { open, refused } = bench([]);
      const isOpen = await open('/workspace/backups', actor(kind)).then(
        () => true,
        () => false,
      );
      expect(isOpen, kind).toBe(can(actor(kind), 'backup.read'));
      expect(refused, kind).toEqual(isOpen ? [] : [kind]);
    }
  });
});
