/**
 * Passwords and second factors: scrypt and the sealing of secrets are better-auth's, the codes are RFC 6238 by the platform's HMAC.
 * Must never log or return a password, and must take the same time for an account that does not exist.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashPassword, symmetricDecrypt, symmetricEncrypt, verifyPassword } from 'better-auth/crypto';
import type { Credentials } from '../../../flows/accounts/account-ports.ts';
import { fromBase32, toBase32 } from './base32.ts';

export interface CredentialOptions {
  /** Seals the secrets of second factors; at least 32 characters. */
  readonly key: string;
  /** ms; for tests. */
  readonly now?: () => number;
}

const stepSeconds = 30;
/** Steps a clock may be off either way. */
const tolerance = 1;

/** Makes the keeper of passwords and second factors. Throws RangeError for a key that is too short. */
export async function createCredentials({ key, now = Date.now }: CredentialOptions): Promise<Credentials> {
  if (key.length < 32) throw new RangeError('The key of accounts needs at least 32 characters.');
  const nobody = await hashPassword(randomBytes(24).toString('base64url'));
  return {
    hashPassword: (password) => hashPassword(password),
    verifyPassword: async (password, hash) => {
      const isRight = await verifyPassword({ hash: hash ?? nobody, password });
      return isRight && hash !== null;
    },
    newTotpSecret: () => toBase32(randomBytes(20)),
    seal: (secret) => symmetricEncrypt({ key, data: secret }),
    open: (sealed) => symmetricDecrypt({ key, data: sealed }),
    totpStep: (secret, code, after) => {
      const present = Math.floor(now() / 1000 / stepSeconds);
      const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => present - tolerance + index);
      const matching = steps.filter((step) => isSame(codeOf(secret, step), code));
      return matching.find((step) => step > after) ?? null;
    },
    totpAddress: (secret, account) =>
      `otpauth://totp/${encodeURIComponent(`Cluster Atlas:${account}`)}?${new URLSearchParams({
        secret,
        issuer: 'Cluster Atlas',
        algorithm: 'SHA1',
        digits: '6',
        period: String(stepSeconds),
      })}`,
  };
}

/** RFC 4226 with SHA-1 and six digits, which is what authenticators on telephones understand. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
