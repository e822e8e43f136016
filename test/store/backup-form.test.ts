/**
 * A reader written from the description in docs/operations.md and from nothing else of the product: the form of a backup stays what was
 * promised to strangers.
 */
import { createDecipheriv, createHash, createHmac, scryptSync } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createBackupFiles } from '../../src/adapters/backup-file/index.ts';
import { createBackupSource } from '../../src/adapters/store/backup/backup-source.ts';
import { withSurvey } from '../../src/adapters/store/survey-sample.ts';
import { makeBackup } from '../../src/flows/backup/make-backup.ts';
import { fillSurvey } from '../reliability/survey-corruptions.ts';

const passphrase = 'фраза ё for strangers';

function openAsStranger(file: Buffer): string[] {
  expect(file.subarray(0, 16).toString('ascii')).toBe('cluster-atlas-b1');
  const [N, salt] = [2 ** (file[16] ?? 0), file.subarray(17, 33)];
  const keys = scryptSync(passphrase.normalize('NFC'), salt, 64, { N, r: 8, p: 1, maxmem: 2 ** 30 });
  const check = createHmac('sha256', keys.subarray(32)).update(file.subarray(0, 33)).digest().subarray(0, 16);
  expect(check.equals(file.subarray(33, 49))).toBe(true);
  const plain: Buffer[] = [];
  for (let at = 49, number = 0; at < file.length; at += 65_552, number += 1) {
    const chunk = file.subarray(at, at + 65_552);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(number, 7);
    nonce[11] = at + 65_552 >= file.length ? 1 : 0;
    const cipher = createDecipheriv('aes-256-gcm', keys.subarray(0, 32), nonce);
    cipher.setAAD(file.subarray(0, 49)).setAuthTag(chunk.subarray(-16));
    plain.push(cipher.update(chunk.subarray(0, -16)), cipher.final());
  }
  return gunzipSync(Buffer.concat(plain)).toString('utf8').trimEnd().split('\n');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('a stranger reads a backup by its description', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-form-'));
  const path = join(folder, 'backup');
  const content = await withSurvey('pglite', async (_store, database) => {
    await fillSurvey(database);
    const ports = { source: createBackupSource(database, 'k'.repeat(64)), files: createBackupFiles() };
    const order = { path, passphrase, product: '1.0.0', madeAt: '2026-01-01T00:00:00Z' };
    return (await makeBackup(ports, order, () => undefined)).content;
  });
  const lines = openAsStranger(await readFile(path));
  await rm(folder, { recursive: true });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'backup', form: 1, engine: 'pglite' });
  const parts: { name: string; rows: number; sha256: string }[] = [];
  const values = new Map<string, string[][]>();
  let rows: string[] = [];
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith('[')) rows.push(line);
    else if (JSON.parse(line).kind === 'end') {
      const { name } = JSON.parse(line);
      parts.push({ name, rows: rows.length, sha256: sha256(rows.map((row) => `${row}\n`).join('')) });
      values.set(
        name,
        rows.map((row) => JSON.parse(row)),
      );
      rows = [];
    }
  }
  const manifest = JSON.parse(lines.at(-1) ?? '');
  expect(manifest.parts).toEqual(parts);
  const tables = parts.filter(({ name }) => name !== 'account.key');
  expect(manifest.hash).toBe(sha256(tables.map((one) => `${one.name} ${one.rows} ${one.sha256}\n`).join('')));
  expect(manifest.hash).toBe(content.hash);
  expect(values.get('account.key')).toEqual([['k'.repeat(64)]]);
  const [file = ''] = values.get('stored_file')?.[0] ?? [];
  const pieces = (values.get('stored_file_piece') ?? []).map((row) =>
    Buffer.from(row[2]?.slice(2) ?? '', 'hex'),
  );
  expect(pieces.length).toBe(2);
  expect(createHash('sha256').update(Buffer.concat(pieces)).digest('hex')).toBe(file);
});
