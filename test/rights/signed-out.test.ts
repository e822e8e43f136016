/** Those whose session has ended get back what they wrote; what nobody asks of the API is written down, in bounded number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../src/domain/access/actor.ts';
import { ask, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 300_000);
afterAll(() => world?.close());

const headers = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a form whose session has ended', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const post = (path: string, fields: Record<string, string>) =>
    ask(world, 'signed-out', { method: 'POST', path, headers, body: form(fields) });

  it('gives back what was written, with the way to sign in and to send it again', async () => {
    const path = `/workspace/recipients/${world.objects.cluster.recipient}`;
    const text = 'Уточните <b>выручку</b> & остальное';
    const sent = { act: 'comment', key: 'kept-key-1', field: '', text };
    for (const prefix of ['', '/en']) {
      const answer = await post(`${prefix}${path}`, sent);
      expect([answer.status, answer.location]).toEqual([401, null]);
      expect(answer.body).toContain('Уточните &lt;b&gt;выручку&lt;/b&gt; &amp; остальное</textarea>');
      expect(answer.body).toContain(`href="${prefix}/sign-in?to=${encodeURIComponent(prefix + path)}"`);
      expect(answer.body).toContain(`action="${prefix}${path}"`);
      expect(answer.body).toContain('name="key" value="kept-key-1"');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    // Signed in meanwhile, the same form does what was meant.
    const again = await ask(world, 'analyst', { method: 'POST', path, headers, body: form(sent) });
    expect(again.status).toBe(303);
    const { comments } = await world.product.workspace.recipient(system, world.objects.cluster.recipient);
    expect(comments.map((one) => one.text)).toContain(text);
  });

  it('never gives back a password, and nothing to another site', async () => {
    const secret = await post('/account', {
      intent: 'password',
      present: 'my old secret',
      password: 'my new secret',
    });
    expect([secret.status, secret.body.includes('secret')]).toEqual([302, false]);
    const foreign = await ask(world, 'signed-out', {
      method: 'POST',
      path: `/workspace/recipients/${world.objects.cluster.recipient}`,
      headers: { ...headers, origin: 'https://elsewhere.test' },
      body: form({ act: 'comment', text: 'planted' }),
    });
    expect([foreign.status, foreign.body.includes('planted')]).toEqual([403, false]);
  });
});

describe('nobody', () => {
  const refused = async () =>
    world.run(
      `select action, object, address, detail from audit_entry
        where actor = 'anonymous' and outcome = 'refused' and action = 'wave.read' order by seq`,
    );

  it('asking the API is in the audit log with address and route, a flood as one entry', async () => {
    const before = (await refused()).length;
    for (let count = 0; count < 50; count += 1) {
      const { status } = await ask(world, 'anonymous', { path: '/api/v1/workspace/waves' });
      expect(status).toBe(401);
    }
    const entries = (await refused()).slice(before);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'wave.read',
      object: '/api/v1/workspace/waves',
      address: '192.0.2.44',
    });
  });
});
