/** Progress in percent, told when it changes, so that a million steps are a hundred words. */
import type { Progress } from '../ports.ts';

/** `total` of what is to be done; each call says how much more was done and with what. */
export function percentages(
  total: number,
  progress: Progress,
): (more: number, label: string, isOver?: boolean) => void {
  let done = 0;
  let told = -1;
  return (more, label, isOver = false) => {
    done += more;
    const percent = isOver ? 100 : Math.min(99, Math.floor((done / Math.max(1, total)) * 100));
    if (percent === told) return;
    told = percent;
    progress({ done: percent, total: 100, label: `% ${label}` });
  };
}
