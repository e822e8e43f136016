/** When the breaker stops and when it lets through. */
import { describe, expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';
import { MailFault } from './mail-ports.ts';

const server = new MailFault('server', 'refused');
const putOff = new MailFault('letter', '451');
const unknownAddress = new MailFault('letter', '550', true);

describe('the breaker', () => {
  it('pauses after three failures of the server, lets one try after the pause, and stays paused when that one fails', () => {
    const breaker = createBreaker(30_000, 0);
    breaker.failed(server, 'a', 1);
    breaker.failed(server, 'a', 2);
    expect(breaker).toMatchObject({ state: 'ok', since: 0 });
    breaker.failed(server, 'a', 3);
    expect(breaker).toMatchObject({ state: 'paused', since: 3 });
    expect(breaker.restMs(10_003)).toBe(20_000);
    expect(breaker.restMs(30_003)).toBe(0);
    breaker.failed(server, 'b', 40_000);
    expect(breaker.restMs(40_000)).toBe(30_000);
    expect(breaker.since).toBe(3);
    expect(breaker.succeeded(80_000)).toBe(true);
    expect(breaker).toMatchObject({ state: 'ok', since: 80_000 });
  });

  it('does not let one address stop the mail of all', () => {
    const breaker = createBreaker(30_000, 0);
    for (let now = 1; now < 9; now += 1) breaker.failed(putOff, 'the same', now);
    for (let now = 10; now < 19; now += 1) breaker.failed(unknownAddress, `letter ${now}`, now);
    expect(breaker.state).toBe('ok');
    expect(breaker.succeeded(20)).toBe(false);
  });

  it('takes several letters put off in a row for trouble of the server', () => {
    const breaker = createBreaker(30_000, 0);
    for (const letter of ['a', 'b', 'c']) breaker.failed(putOff, letter, 1);
    expect(breaker.state).toBe('paused');
    expect(breaker.succeeded(2)).toBe(true);
  });
});
