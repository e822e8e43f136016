import { expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

it('lets two in, queues some, turns the rest away and survives failures', async () => {
  const turnstile = new Turnstile(2, 3);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const visit = (number: number) =>
    turnstile
      .run(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(number);
        await new Promise((done) => setTimeout(done, 5));
        inside -= 1;
        if (number === 1) throw new Error('failed inside');
        return number;
      })
      .catch(() => 'failed');
  expect(await Promise.all([0, 1, 2, 3, 4, 5].map(visit))).toEqual([0, 'failed', 2, 3, 4, null]);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(await visit(6)).toBe(6);
});
