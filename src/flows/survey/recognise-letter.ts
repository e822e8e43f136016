/**
 * What an attached letter is, told by its first bytes: the name and the declared type are the sender's word only. Must never let a
 * program, a page or a workbook pass as a letter.
 */

/** Bytes that are enough to tell. */
export const letterHeadBytes = 64;

const signedData = Buffer.from('06092a864886f70d010702', 'hex');

const starts: readonly (readonly [hex: string, type: string])[] = [
  ['255044462d', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
];

/** The media type of a letter or a detached signature; null for anything else. */
export function recogniseLetter(head: Uint8Array): string | null {
  const bytes = Buffer.from(head);
  const hex = bytes.toString('hex');
  const found = starts.find(([start]) => hex.startsWith(start));
  if (found) return found[1];
  return isSignature(bytes) ? 'application/pkcs7-signature' : null;
}

/** CMS signed data: DER, the same in base64 as some programs write .sig, or with the lines of PEM around it. */
function isSignature(bytes: Buffer): boolean {
  if (isSignedData(bytes)) return true;
  const text = bytes.toString('latin1').replace(/^\ufeff|^\xef\xbb\xbf/, '');
  if (/^-----BEGIN (PKCS7|CMS|SIGNATURE)-----\r?\n/.test(text)) return true;
  const base64 = /^[A-Za-z0-9+/\r\n]{40,}/.exec(text)?.[0] ?? '';
  return isSignedData(Buffer.from(base64, 'base64'));
}

/** A sequence whose first member names the kind: signed data. */
function isSignedData(bytes: Buffer): boolean {
  if (bytes[0] !== 0x30) return false;
  const length = bytes[1] ?? 0;
  const longForm = length > 0x80 && length <= 0x84 ? length - 0x80 : 0;
  const at = 2 + longForm;
  return bytes.subarray(at, at + signedData.length).equals(signedData);
}
