/**
 * Tests beside the files and the plays in test/; one runner for everything. Drills that load the machine run after the others and
 * one at a time: beside one another they would measure each other.
 */
import { defineConfig } from 'vitest/config';

const drills = ['test/reliability/r*.test.ts'];
const shared = { testTimeout: 180_000, hookTimeout: 240_000, pool: 'forks' as const };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [...drills, '**/node_modules/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'drills',
          include: drills,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
