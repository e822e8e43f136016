/** Settings from the environment, parsed once at the edge. Must never be read anywhere else. */
import { StartError } from './kernel/start-error.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Bytes of kept answers. */
  readonly cacheBytes: number;
  /** Folder of the built pages, relative to the project. */
  readonly buildDir: string;
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
  };
}

/** 96 MB hold every page of an edition many times over; 0 turns the cache of answers off. */
function readCacheBytes(value: string | undefined): number {
  const bytes = Number(value ?? 96 * 1024 * 1024);
  if (Number.isSafeInteger(bytes) && bytes >= 0) return bytes;
  throw new StartError(`ATLAS_CACHE_BYTES is "${value}"; give a number of bytes, 0 to keep no answers.`);
}
