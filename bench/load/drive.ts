/** Runs the load generator in a process of its own, so that it does not share a thread with what it measures. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LoadPlan, LoadResult } from './plan.ts';

export type Load = Omit<LoadPlan, 'host' | 'port' | 'headers'> & { readonly headers?: LoadPlan['headers'] };

/** Drives `address` (`http://127.0.0.1:40123`) by the plan; rejects when the generator itself fails. */
export function drive(address: string, load: Load): Promise<LoadResult> {
  const { hostname, port } = new URL(address);
  const plan: LoadPlan = { headers: {}, ...load, host: hostname, port: Number(port) };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'generator.ts'), JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let complaint = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as LoadResult);
      else reject(new Error(`The load generator ended with ${code}: ${complaint.slice(-400)}`));
    });
  });
}
