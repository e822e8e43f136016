/**
 * The file system of the embedded database with an fsync that reaches the disk. PGlite's own one has none: the setting `fsync`
 * says on and no system call is made, so a power cut loses acknowledged rows. Must never swallow an error of fsync.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface FileStream {
  /** Missing for directories. */
  readonly nfd?: number;
  readonly node: unknown;
}

interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: FileStream) => number };
  realPath(node: unknown): string;
  tryFSOperation<T>(operation: () => T): T;
}

type Options = Parameters<NodeFS['init']>[1];

/** A directory on disk. Needs `durableStartParameters`: fdatasync is answered inside the engine without a system call. */
export class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [
      ...(emscriptenOpts.preRun as ((module: never) => void)[]),
      installFsync as (module: never) => void,
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } as typeof emscriptenOpts };
  }
}

function installFsync(module: { NODEFS: NodeFiles }): void {
  const files = module.NODEFS;
  files.stream_ops.fsync = (stream) =>
    files.tryFSOperation(() => {
      if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
      else fsyncSync(stream.nfd);
      return 0;
    });
}

/**
 * PGlite's own start parameters without -F (fsync off), and with the one sync method that reaches DurableFiles. Its buffers are
 * memory of this process from the first moment: 128 MB of them would be most of what it needs under a thousand readers.
 */
export function durableStartParameters(): string[] {
  const parameters = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  const settings = ['fsync=on', 'wal_sync_method=fsync', 'shared_buffers=32MB'];
  return [...parameters, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Forces a file's or a directory's content to the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
