/**
 * Which process this is and whether another one still lives, so that a lock left by a dead process can be told from a held one,
 * also when its number was given to a new process. Must never take a doubt for a death.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Kernel's mark of the process's start, unique per boot; null where the system does not tell. */
  readonly startMark: string | null;
}

export function currentProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), startMark: startMarkOf(process.pid) };
}

/** False only when it is certain: same machine, and no process has the number or another one has it now. */
export function mayBeAlive(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true;
  if (!hasProcess(identity.pid)) return false;
  const mark = startMarkOf(identity.pid);
  return mark === null || identity.startMark === null || mark === identity.startMark;
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot identity and start time in ticks since boot (field 22 of /proc/<pid>/stat, counted after the name's bracket). */
function startMarkOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return 'ended';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}
