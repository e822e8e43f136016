/**
 * Any OpenID Connect provider: discovery, the address to go to, and the exchange of the code with PKCE, by better-auth's OAuth parts.
 * An outside service that refuses, hangs or lies ends in a Problem within seconds. Must never trust an e-mail that the provider did
 * not verify, nor follow a redirect.
 */
import { createAuthorizationURL, validateAuthorizationCode, validateToken } from 'better-auth/oauth2';
import type { OpenIdPerson, OpenIdProvider } from '../../../flows/accounts/account-ports.ts';
import { Problem } from '../../../kernel/problem.ts';
import { StartError } from '../../../kernel/start-error.ts';

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** ms for each call; default 5,000, so that the whole exchange ends within the server's patience. */
  readonly timeoutMs?: number;
}

interface Discovery {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly userinfo_endpoint?: string;
}

type Claims = Readonly<Record<string, unknown>>;

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'];
const discoveryLifeMs = 10 * 60_000;

/** Throws StartError for an issuer that is neither https nor on this machine. */
export function createOpenIdProvider(settings: OpenIdSettings): OpenIdProvider {
  const issuer = settings.issuer;
  refuseInsecure(issuer);
  const timeoutMs = settings.timeoutMs ?? 5_000;
  const options = { clientId: settings.clientId, clientSecret: settings.clientSecret };
  let known: { readonly at: number; readonly discovery: Discovery } | undefined;
  const discover = async () => {
    if (known && Date.now() - known.at < discoveryLifeMs) return known.discovery;
    const discovery = await reach(readDiscovery(issuer, timeoutMs), timeoutMs);
    known = { at: Date.now(), discovery };
    return discovery;
  };
  return {
    issuer,
    authorizationAddress: async ({ state, nonce, verifier, redirectTo }) => {
      const discovery = await discover();
      const address = await createAuthorizationURL({
        id: 'openid',
        options,
        authorizationEndpoint: discovery.authorization_endpoint,
        redirectURI: redirectTo,
        state,
        codeVerifier: verifier,
        scopes: ['openid', 'email'],
        nonce,
      });
      return address.href;
    },
    exchange: async ({ code, nonce, verifier, redirectTo }) => {
      const discovery = await discover();
      const tokens = await reach(
        validateAuthorizationCode({
          code,
          codeVerifier: verifier,
          redirectURI: redirectTo,
          options,
          tokenEndpoint: discovery.token_endpoint,
          authentication: 'basic',
        }),
        timeoutMs,
      );
      if (!tokens.idToken) throw refused();
      const claims = await verifyClaims(tokens.idToken, discovery, settings.clientId, nonce, timeoutMs);
      return personOf(claims, await readUserInfo(claims, discovery, tokens.accessToken, timeoutMs));
    },
  };
}

function refuseInsecure(issuer: string): void {
  const url = URL.parse(issuer);
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return;
  throw new StartError('ATLAS_OIDC_ISSUER must be an https:// address.');
}

/** Anything that goes wrong on the way is a refusal or a provider that does not answer; its words go nowhere. */
async function reach<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const status = Number((error as { status?: unknown } | null)?.status);
    throw status >= 400 && status < 500 ? refused() : silent();
  } finally {
    clearTimeout(timer);
  }
}

const silent = () =>
  new Problem('not-ready', 'The sign-in service does not answer. Try again later or use the password.', {
    retryAfter: 30,
  });
const refused = () =>
  new Problem('forbidden', 'The sign-in service did not confirm who you are. Start again.');

async function readDiscovery(issuer: string, timeoutMs: number): Promise<Discovery> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  });
  const discovery = (await response.json()) as Discovery;
  // A document that speaks for another issuer must not name the keys of this one.
  if (!response.ok || discovery.issuer !== issuer) throw silent();
  for (const address of [discovery.authorization_endpoint, discovery.token_endpoint, discovery.jwks_uri])
    refuseInsecure(address);
  return discovery;
}

async function verifyClaims(
  token: string,
  discovery: Discovery,
  clientId: string,
  nonce: string,
  timeoutMs: number,
): Promise<Claims> {
  const checks = {
    issuer: discovery.issuer,
    audience: clientId,
    algorithms,
    requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'],
    clockTolerance: 30,
  };
  const { payload } = await reach(
    validateToken<Claims>(token, discovery.jwks_uri, checks).catch((error: unknown) => {
      throw isTokenFault(error) ? refused() : error;
    }),
    timeoutMs,
  );
  const isForUs = payload['azp'] === undefined || payload['azp'] === clientId;
  if (payload['nonce'] !== nonce || !isForUs) throw refused();
  return payload;
}

const isTokenFault = (error: unknown) =>
  error instanceof Error && 'code' in error && /^ERR_(JWT|JWS|JOSE|JWK)/.test(String(error.code));

/** Providers give the e-mail in the token or only here. Claims about somebody else are no claims. */
async function readUserInfo(
  claims: Claims,
  discovery: Discovery,
  accessToken: string | undefined,
  timeoutMs: number,
): Promise<Claims> {
  if (claims['email'] !== undefined || !discovery.userinfo_endpoint || !accessToken) return claims;
  refuseInsecure(discovery.userinfo_endpoint);
  const answer = fetch(discovery.userinfo_endpoint, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  });
  const more = await reach(
    answer.then((response) => response.json() as Promise<Claims>),
    timeoutMs,
  );
  return more['sub'] === claims['sub']
    ? { ...claims, ...more, iss: claims['iss'], sub: claims['sub'] }
    : claims;
}

function personOf(claims: Claims, more: Claims): OpenIdPerson {
  const { email, email_verified: isVerified } = more;
  return {
    issuer: String(claims['iss']),
    subject: String(claims['sub']),
    email: typeof email === 'string' && isVerified === true ? email.trim().toLowerCase() : null,
  };
}
