import { describe, expect, it } from 'vitest';
import { letterHeadBytes, recogniseLetter } from './recognise-letter.ts';

const der = Buffer.from(`3082047e06092a864886f70d010702a082046f30${'00'.repeat(60)}`, 'hex');
const cut = (bytes: Uint8Array | string) => Buffer.from(bytes as string).subarray(0, letterHeadBytes);

describe('letters are told by content', () => {
  it.each<[string, Uint8Array | string, string | null]>([
    ['PDF', '%PDF-1.7\n1 0 obj', 'application/pdf'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image/png'],
    ['signature', der, 'application/pkcs7-signature'],
    [
      'signature of open length',
      Buffer.concat([Buffer.from('3080', 'hex'), der.subarray(4)]),
      'application/pkcs7-signature',
    ],
    ['signature in base64', der.toString('base64'), 'application/pkcs7-signature'],
    ['signature in PEM', `-----BEGIN CMS-----\n${der.toString('base64')}`, 'application/pkcs7-signature'],
    ['key in PEM', '-----BEGIN PRIVATE KEY-----\nMIIE', null],
    ['certificate', Buffer.from(`3082047e3082036602${'00'.repeat(60)}`, 'hex'), null],
    ['page', '<!doctype html><script>', null],
    ['program', 'MZ\x90\x00', null],
    ['workbook', 'PK\x03\x04', null],
    ['digits', '0123456789', null],
    ['base64 of something else', Buffer.from('a'.repeat(60)).toString('base64'), null],
    ['nothing', '', null],
  ])('%s', (_name, bytes, type) => {
    expect(recogniseLetter(cut(bytes))).toBe(type);
  });
});
