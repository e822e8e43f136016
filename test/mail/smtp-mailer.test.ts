/** The mailer against a real SMTP server: what arrives is what was written, once, and nothing can be smuggled into a header. */
import { domainToASCII } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailer } from '../../src/adapters/external/mail/smtp-mailer.ts';
import { readSmtpSettings } from '../../src/adapters/external/mail/smtp-settings.ts';
import { type Mailer, MailFault } from '../../src/flows/mail/mail-ports.ts';
import { StartError } from '../../src/kernel/start-error.ts';
import { type MailStand, openMailStand } from './mail-stand.ts';

const limits = { connectMs: 700, readyMs: 1_000, takenMs: 1_500 };
const id = '0123456789abcdef0123456789abcdef';
const letter = {
  id,
  address: 'cluster-1@example.org',
  subject: 'Анкета промышленного кластера за 2016 и 2017 годы: до срока 3 дня',
  body: `Здравствуйте!\n\nСсылка: https://atlas.example/answer/${'t'.repeat(43)}\n.\nстрока с точкой в начале выше\n`,
};
let stand: MailStand;
let mailer: Mailer;

beforeAll(async () => {
  stand = await openMailStand();
  mailer = createMailer({ url: stand.url, from: 'atlas@example.org' }, limits) as Mailer;
});
afterAll(() => stand.stop());

const faultOf = (sending: Promise<unknown>): Promise<MailFault> =>
  sending.then(
    () => expect.unreachable('it was sent'),
    (error) => error,
  );

describe('the SMTP mailer', () => {
  it('hands over one letter with its headers and its Cyrillic text', async () => {
    expect(await mailer.send(letter)).toBe('sent');
    expect(stand.taken).toHaveLength(1);
    const [{ from, to, raw, messageId } = { from: '', to: [], raw: '', messageId: '' }] = stand.taken;
    expect({ from, to, messageId }).toEqual({
      from: 'atlas@example.org',
      to: ['cluster-1@example.org'],
      messageId: `<${id}@example.org>`,
    });
    const { headers, text } = readLetter(raw);
    expect(headers.get('subject')).toBe(letter.subject);
    expect(headers.get('to')).toBe('cluster-1@example.org');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(text.trimEnd()).toBe(letter.body.trimEnd());
  });

  it('lets nobody smuggle in a header or a second recipient', async () => {
    const before = stand.taken.length;
    await mailer.send({ ...letter, subject: 'Тема\r\nBcc: stranger@example.net\r\n\r\nтело' });
    const smuggled = stand.taken.at(-1);
    expect(smuggled?.to).toEqual(['cluster-1@example.org']);
    expect(readLetter(smuggled?.raw ?? '').headers.has('bcc')).toBe(false);
    for (const address of [
      'a@example.org, b@example.net',
      'a@example.org\r\nBcc: b@example.net',
      '"x" <a@example.org>',
      'a@example.org>\r\nRCPT TO:<b@example.net',
      'group: a@example.org;',
      '',
    ]) {
      const fault = await faultOf(mailer.send({ ...letter, address }));
      expect(fault, address).toMatchObject({ name: 'MailFault', scope: 'letter', isPermanent: true });
    }
    expect(stand.taken).toHaveLength(before + 1);
  });

  it('tells the trouble of a server from the trouble of a letter', async () => {
    stand.refuseRecipients(550);
    expect(await faultOf(mailer.send(letter))).toMatchObject({ scope: 'letter', isPermanent: true });
    stand.refuseRecipients(451);
    expect(await faultOf(mailer.send(letter))).toMatchObject({ scope: 'letter', isPermanent: false });
    stand.refuseRecipients(null);
    for (const door of ['shut', 'silent', 'nonsense', 'turned-away'] as const) {
      await stand.setDoor(door);
      const began = performance.now();
      expect(await faultOf(mailer.send(letter)), door).toMatchObject({ scope: 'server' });
      expect(performance.now() - began, door).toBeLessThan(2_000);
    }
    await stand.setDoor('slow');
    expect(await mailer.send({ ...letter, address: 'info@пример.рф' })).toBe('sent');
    expect(domainToASCII(String(stand.taken.at(-1)?.to[0]).split('@')[1] ?? '')).toBe(
      'xn--e1afmkfd.xn--p1ai',
    );
    await stand.setDoor('open');
    expect(await mailer.send(letter)).toBe('sent');
  });

  it('says so when the end of a letter is unknown', async () => {
    stand.keepQuietAfterText(true);
    const fault = await faultOf(mailer.send(letter));
    expect(fault).toBeInstanceOf(MailFault);
    expect(fault.message).toContain('Message-ID');
    stand.keepQuietAfterText(false);
  });

  it('is off without a server and refuses settings that cannot be meant', () => {
    expect(createMailer({ url: null, from: null })).toBeNull();
    for (const [url, from] of [
      ['mail.example.org', 'atlas@example.org'],
      ['http://mail.example.org', 'atlas@example.org'],
      ['smtp://mail.example.org', null],
      ['smtp://mail.example.org', 'Атлас <atlas@example.org>'],
    ] as const)
      expect(() => createMailer({ url, from }), url).toThrow(StartError);
    const settings = readSmtpSettings('smtp://user:p%40ss@mail.example.org', 'atlas@example.org');
    expect(settings).toMatchObject({ port: 587, needsTls: true, user: 'user', password: 'p@ss' });
    expect(readSmtpSettings('smtps://mail.example.org', 'a@example.org')).toMatchObject({
      port: 465,
      isSecure: true,
    });
  });
});

/** Headers unfolded and decoded, text decoded. */
function readLetter(raw: string): { headers: Map<string, string>; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const unfolded = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = new Map(
    unfolded.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  const body = raw.slice(end + 4);
  const encoding = headers.get('content-transfer-encoding') ?? '';
  const bytes =
    encoding === 'base64' ? Buffer.from(body, 'base64') : fromQuotedPrintable(body.replace(/=\r\n/g, ''));
  return { headers, text: bytes.toString('utf8').replaceAll('\r\n', '\n') };
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = '', text = '']) =>
          kind.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : fromQuotedPrintable(text.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );
}

function fromQuotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
