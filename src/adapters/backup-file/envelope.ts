/**
 * The envelope of a backup: who does not know the passphrase reads nothing, and no byte can be changed, removed, added or moved without
 * being found. scrypt makes the key, AES-256-GCM seals chunks that carry their number and whether they are the last. Must never use a
 * key for two files. The layout is in docs/operations.md, byte by byte.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** First bytes of every backup. */
const magic = Buffer.from('cluster-atlas-b1', 'ascii');
const saltLength = 16;
const checkLength = 16;
const unsignedLength = magic.length + 1 + saltLength;

export const headerLength = unsignedLength + checkLength;
export const chunkLength = 64 * 1024;
export const tagLength = 16;

/** log2 of scrypt's cost N; 17 needs 128 MB and half a second. The other bounds keep a crafted file from asking for gigabytes. */
const cost = { leastForReading: 10, usual: 17, mostForReading: 18 };

/** What seals and opens the chunks of one file. */
export interface ChunkCipher {
  readonly header: Buffer;
  /** The sealed chunk: as long as `plain`, and the tag. */
  seal(number: number, isLast: boolean, plain: Buffer): Buffer;
  /** Null when the chunk is not the one that was sealed under this number. */
  open(number: number, isLast: boolean, sealed: Buffer): Buffer | null;
}

/** The cipher of a new file. `costExponent` is for tests. */
export async function beginEnvelope(passphrase: string, costExponent = cost.usual): Promise<ChunkCipher> {
  const salt = randomBytes(saltLength);
  const unsigned = Buffer.concat([magic, Buffer.from([costExponent]), salt]);
  const keys = await deriveKeys(passphrase, salt, costExponent);
  return cipherOf(Buffer.concat([unsigned, checkOf(keys.check, unsigned)]), keys.chunks);
}

/** The cipher of a file with this header; the word says why there is none. */
export async function openEnvelope(
  header: Buffer,
  passphrase: string,
): Promise<ChunkCipher | 'no-backup' | 'wrong-passphrase'> {
  if (header.length < headerLength || !header.subarray(0, magic.length).equals(magic)) return 'no-backup';
  const exponent = header[magic.length] ?? 0;
  if (exponent < cost.leastForReading || exponent > cost.mostForReading) return 'no-backup';
  const unsigned = header.subarray(0, unsignedLength);
  const keys = await deriveKeys(passphrase, unsigned.subarray(magic.length + 1), exponent);
  const isRight = timingSafeEqual(header.subarray(unsignedLength), checkOf(keys.check, unsigned));
  return isRight ? cipherOf(header, keys.chunks) : 'wrong-passphrase';
}

interface Keys {
  readonly chunks: Buffer;
  readonly check: Buffer;
}

function deriveKeys(passphrase: string, salt: Buffer, exponent: number): Promise<Keys> {
  const options = { N: 2 ** exponent, r: 8, p: 1, maxmem: 2 ** exponent * 1024 + 2 ** 22 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 64, options, (error, bytes) => {
      if (error) reject(error);
      else resolve({ chunks: bytes.subarray(0, 32), check: bytes.subarray(32) });
    });
  });
}

const checkOf = (key: Buffer, unsigned: Buffer) =>
  createHmac('sha256', key).update(unsigned).digest().subarray(0, checkLength);

/** Eleven bytes of the chunk's number, one that says whether it is the last: no nonce comes twice under one key. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function cipherOf(header: Buffer, key: Buffer): ChunkCipher {
  return {
    header,
    seal: (number, isLast, plain) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(header);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]);
    },
    open: (number, isLast, sealed) => {
      if (sealed.length < tagLength) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast), {
        authTagLength: tagLength,
      });
      decipher.setAAD(header).setAuthTag(sealed.subarray(-tagLength));
      const plain = decipher.update(sealed.subarray(0, -tagLength));
      try {
        decipher.final();
        return plain;
      } catch {
        return null;
      }
    },
  };
}
