/** Base32 of RFC 4648 without padding, as authenticators take it. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** Throws RangeError for a letter that base32 does not have. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new RangeError('The secret is no base32.');
    return value.toString(2).padStart(5, '0');
  });
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
