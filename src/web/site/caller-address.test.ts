/** Who asked, behind proxies or not: forged chains, IPv6, what is no address. */
import { describe, expect, it } from 'vitest';
import { createCallerAddress } from './caller-address.ts';

describe('without trusted proxies', () => {
  const callerOf = createCallerAddress([]);

  it.each([
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['127.0.0.1', '198.51.100.1', '127.0.0.1'],
    ['::ffff:203.0.113.5', null, '203.0.113.5'],
    ['fe80::1%eth0', null, 'fe80::1'],
  ])('%s with %s is %s: the header is not read', (socket, header, caller) => {
    expect(callerOf(socket, header)).toBe(caller);
  });
});

describe('behind trusted proxies', () => {
  const callerOf = createCallerAddress(['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8:1::/48']);

  it.each([
    ['one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['two proxies', '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
    [
      'a chain that the caller forged before the proxy',
      '127.0.0.1',
      '1.1.1.1, 127.0.0.1, 198.51.100.1',
      '198.51.100.1',
    ],
    ['a caller that names itself a trusted proxy', '127.0.0.1', '10.0.0.9, 198.51.100.1', '198.51.100.1'],
    ['a forged header from a stranger', '198.51.100.7', '10.0.0.1, 127.0.0.1', '198.51.100.7'],
    ['a stranger beside the network', '11.0.0.1', '1.1.1.1', '11.0.0.1'],
    ['no header', '10.0.0.1', null, '10.0.0.1'],
    ['an empty header', '10.0.0.1', ' , ', '10.0.0.1'],
    ['only proxies', '127.0.0.1', '10.0.0.2, 10.0.0.3', '10.0.0.2'],
    ['an address that is none', '127.0.0.1', '1.1.1.1, unknown', '127.0.0.1'],
    ['words behind an address', '127.0.0.1', '1.1.1.1, 198.51.100.1 OR 1=1', '127.0.0.1'],
    ['an address that no network has', '127.0.0.1', '999.1.1.1', '127.0.0.1'],
    ['a port', '127.0.0.1', '198.51.100.1:40111', '198.51.100.1'],
    ['IPv6', '::1', '2001:DB8:2::7', '2001:db8:2::7'],
    ['IPv6 with a port', '::1', '[2001:db8:2::7]:443', '2001:db8:2::7'],
    ['two IPv6 proxies', '::1', '2001:db8:2::7, 2001:db8:1:5::9', '2001:db8:2::7'],
    ['IPv4 inside IPv6, socket and header', '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['an IPv6 stranger', '2001:db8:2::7', '1.1.1.1', '2001:db8:2::7'],
  ])('%s', (_, socket, header, caller) => {
    expect(callerOf(socket, header)).toBe(caller);
  });

  it('reads a bounded number of hops', () => {
    const long = Array.from({ length: 5_000 }, () => '10.0.0.1').join(', ');
    expect(callerOf('127.0.0.1', `198.51.100.1, ${long}`)).toBe('10.0.0.1');
  });
});

describe('the setting', () => {
  it.each([
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0/x',
    '0.0.0.0/0',
    '::/0',
    '10.0.0/8',
    '1.1.1.1/2/3',
    'fe80::1%eth0',
    '',
  ])('refuses %j', (text) => {
    expect(() => createCallerAddress([text])).toThrow(RangeError);
  });
});
