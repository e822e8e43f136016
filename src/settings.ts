/** Settings from the environment, parsed once at the edge. Must never be read anywhere else. */
import { StartError } from './kernel/start-error.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
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
    cacheBytes: 96 * 1024 * 1024,
    buildDir: environment['ATLAS_BUILD_DIR'] ?? 'build',
  };
}
