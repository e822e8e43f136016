/** What a process says while it works, for tests that look for secrets in it. */
import { vi } from 'vitest';

/** Everything that was written to the console while `work` ran. */
export async function written(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...parts) => void lines.push(parts.map(String).join(' '))),
  );
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0),
  );
  try {
    await work();
  } finally {
    for (const spy of [...spies, ...streams]) spy.mockRestore();
  }
  return lines.join('\n');
}
