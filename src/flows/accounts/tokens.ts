/** Tokens: 256 bits of chance, of which only the SHA-256 is ever stored. Must never be written to a log. */
import { createHash, randomBytes } from 'node:crypto';

export const newToken = () => randomBytes(32).toString('base64url');

/** Hash under which a token is kept: a token of that length needs no salt. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Names things on pages and in the audit log; opens nothing. */
export const newId = () => randomBytes(8).toString('hex');

/** Twelve letters and digits that nobody mixes up, 60 bits: for paper, not for cookies. */
export function newBackupCode(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const code = [...randomBytes(12)].map((byte) => letters[byte % 32]).join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
