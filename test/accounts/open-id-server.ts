/**
 * A real OpenID provider (oidc-provider) on the loopback, and a browser that goes through its pages. For tests only; the provider signs
 * in whoever names an account.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface OpenIdServer {
  readonly issuer: string;
  /** Claims by the name somebody signs in with. */
  readonly people: Map<string, { readonly email: string; readonly email_verified: boolean }>;
  close(): Promise<void>;
}

export const client = { clientId: 'cluster-atlas', clientSecret: 'a secret of the client, not of a person' };

/** Starts the provider for a site that takes the answers at `redirectTo`. */
export async function startOpenIdServer(redirectTo: string): Promise<OpenIdServer> {
  const people: OpenIdServer['people'] = new Map();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    cookies: { keys: ['keys of the provider in tests'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
  });
  server.on('request', provider.callback());
  return { issuer, people, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Follows the provider's pages as that person until it sends the browser back; gives the address with the code. */
export async function goThrough(start: string, person: string, returnPath: string): Promise<URL> {
  const jar = new Map<string, string>();
  const visit = async (address: string, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  let address = start;
  for (let step = 0; step < 12; step += 1) {
    let response = await visit(address);
    const page = response.status === 200 ? await response.text() : '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt) {
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? address;
      const form = new URLSearchParams({ prompt, login: person, password: 'any' });
      response = await visit(new URL(action, address).href, form);
    }
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`the provider stopped at ${new URL(address).pathname}: ${response.status}`);
    const next = new URL(location, address);
    if (next.pathname === returnPath) return next;
    address = next.href;
  }
  throw new Error('the provider does not come to an end');
}
