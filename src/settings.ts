/** Settings from the environment, parsed once at the edge. Must never be read anywhere else. */
import { StartError } from './kernel/start-error.ts';
import { createCallerAddress } from './web/site/caller-address.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Bytes of kept answers. */
  readonly cacheBytes: number;
  /** Folder of the built pages, relative to the project. */
  readonly buildDir: string;
  /** Address under which people reach the site: origin of links in letters and of cookies; null: host and port. */
  readonly publicAddress: URL | null;
  /** Addresses and networks of proxies in front, whose word is taken for who asked; none: the socket says it. */
  readonly trustedProxies: readonly string[];
  /** Secret that seals second factors; null: a file in the data directory. */
  readonly accountKey: string | null;
  /** Passphrase of backups; null: it is asked for. */
  readonly backupPassphrase: string | null;
  /** `smtp://…`; null: letters wait in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
}

/** Throws StartError for a value that cannot be meant. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(
      `PORT is "${environment['PORT']}"; give a number from 0 to 65535, for example PORT=3000.`,
    );
  }
  return {
    port,
    host: environment['HOST'] ?? '127.0.0.1',
    dataDir: environment['ATLAS_DATA_DIR'] ?? './var',
    databaseUrl: environment['DATABASE_URL'] || null,
    cacheBytes: readCacheBytes(environment['ATLAS_CACHE_BYTES']),
    buildDir: environment['ATLAS_BUILD_DIR'] ?? 'build',
    publicAddress: readPublicAddress(environment['ATLAS_PUBLIC_ADDRESS']),
    trustedProxies: readTrustedProxies(environment['ATLAS_TRUSTED_PROXIES']),
    accountKey: environment['ATLAS_ACCOUNT_KEY'] || null,
    backupPassphrase: environment['ATLAS_BACKUP_PASSPHRASE'] || null,
    smtpUrl: environment['ATLAS_SMTP_URL'] || null,
    mailFrom: environment['ATLAS_MAIL_FROM'] || null,
    openId: readOpenId(environment),
  };
}

function readPublicAddress(value: string | undefined): URL | null {
  if (value === undefined || value === '') return null;
  const address = URL.parse(value);
  if (address && /^https?:$/.test(address.protocol) && address.pathname === '/') return address;
  throw new StartError(
    `ATLAS_PUBLIC_ADDRESS is "${value}"; give the address of the site without a path, for example https://atlas.example.org.`,
  );
}

/** Whoever may be believed is named; everybody may not. */
function readTrustedProxies(value: string | undefined): string[] {
  const proxies = (value ?? '').split(/[\s,]+/).filter(Boolean);
  try {
    createCallerAddress(proxies);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StartError(
      `ATLAS_TRUSTED_PROXIES names "${error.message}"; give addresses or networks of your proxies, for example 127.0.0.1, 10.0.0.0/8.`,
    );
  }
  return proxies;
}

function readOpenId(environment: Readonly<Record<string, string | undefined>>): Settings['openId'] {
  const names = ['ATLAS_OIDC_ISSUER', 'ATLAS_OIDC_CLIENT_ID', 'ATLAS_OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map((name) => environment[name] || null);
  if (!issuer && !clientId && !clientSecret) return null;
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret };
  throw new StartError(`Signing in through a provider needs all of: ${names.join(', ')}.`);
}

/** 96 MB hold every page of an edition many times over; 0 turns the cache of answers off. */
function readCacheBytes(value: string | undefined): number {
  const bytes = Number(value ?? 96 * 1024 * 1024);
  if (Number.isSafeInteger(bytes) && bytes >= 0) return bytes;
  throw new StartError(`ATLAS_CACHE_BYTES is "${value}"; give a number of bytes, 0 to keep no answers.`);
}
