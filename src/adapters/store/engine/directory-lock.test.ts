/** A data directory has one process at a time; a dead one does not keep it. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './directory-lock.ts';
import { currentProcess } from './process-identity.ts';
import { StartError } from './start-error.ts';

let directory = '';
let lock = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'atlas-lock-'));
  lock = join(directory, 'lock.json');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const leave = (changes: object) =>
  writeFileSync(
    lock,
    JSON.stringify({ ...currentProcess(), startedAt: '2017-01-01T00:00:00.000Z', nonce: 'n', ...changes }),
  );
/** A number above the kernel's limit, which no process can have. */
const deadPid = 2 ** 22 + 1;

describe('the lock of a data directory', () => {
  it('names its holder to the second, and is free again afterwards', () => {
    const release = lockDirectory(lock);
    const { startedAt } = JSON.parse(readFileSync(lock, 'utf8')) as { startedAt: string };
    expect(() => lockDirectory(lock)).toThrow(new RegExp(`process ${process.pid} on .* since ${startedAt}`));
    release();
    lockDirectory(lock)();
    expect(existsSync(lock)).toBe(false);
  });

  it('of a dead process is taken over', () => {
    leave({ pid: deadPid });
    lockDirectory(lock)();
  });

  it.runIf(existsSync('/proc/self/stat'))('of a process whose number was given away is taken over', () => {
    leave({ startMark: 'another-boot:1' });
    lockDirectory(lock)();
  });

  it('of a living process or another machine is left alone', () => {
    leave({});
    expect(() => lockDirectory(lock)).toThrow(StartError);
    leave({ host: 'another-machine', pid: deadPid });
    expect(() => lockDirectory(lock)).toThrow(/another-machine.*remove the lock file/);
  });

  it('that is not a lock is named, not removed', () => {
    writeFileSync(lock, 'mine');
    expect(() => lockDirectory(lock)).toThrow(/not readable as a lock/);
    expect(readFileSync(lock, 'utf8')).toBe('mine');
  });

  it('goes to exactly one of several that find the same dead one', async () => {
    leave({ pid: deadPid });
    const source = new URL('./directory-lock.ts', import.meta.url).href;
    const script = join(directory, 'start.mjs');
    writeFileSync(
      script,
      `import { lockDirectory } from ${JSON.stringify(source)};
       process.on('message', () => {
         try { lockDirectory(${JSON.stringify(lock)}); process.send('taken'); } catch (e) { process.send(e.name); }
       });
       process.send('ready');`,
    );
    const children = Array.from({ length: 5 }, () => fork(script, { execArgv: [] }));
    const say = (child: (typeof children)[number]) =>
      new Promise<unknown>((resolve) => child.once('message', resolve));
    await Promise.all(children.map(say));
    const answers = Promise.all(children.map(say));
    for (const child of children) child.send('go');
    const outcome = (await answers).sort();
    for (const child of children) child.kill();
    expect(outcome).toEqual(['StartError', 'StartError', 'StartError', 'StartError', 'taken']);
  }, 20_000);
});
