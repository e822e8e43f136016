/** What may be written after `npm run demo --`. Read before anything is opened, so that a mistyped word is answered at once. */
import { parseArgs } from 'node:util';
import { StartError } from './kernel/start-error.ts';

export interface DemoArguments {
  readonly dataDir: string;
  readonly database: string | null;
  /** Throws the former demonstration away. */
  readonly isFresh: boolean;
  /** Only so many clusters and federal subjects are asked; null: all. */
  readonly clusters: number | null;
  /** So many times as many clusters. */
  readonly times: number;
  readonly seed: number;
  /** Fills and ends. */
  readonly isFillOnly: boolean;
}

const usage =
  'Write: npm run demo [-- --fresh] [--data-dir var/demo | --database postgres://…] [--clusters 12] [--times 10] [--seed 1] [--fill-only]';

/** Throws StartError with a sentence. */
export function readDemoArguments(args: readonly string[]): DemoArguments {
  const values = parse(args);
  return {
    dataDir: values['data-dir'] ?? 'var/demo',
    database: values.database ?? null,
    isFresh: values.fresh === true,
    clusters: values.clusters === undefined ? null : wholeNumber(values.clusters, 1, 137),
    times: wholeNumber(values.times ?? '1', 1, 100),
    seed: wholeNumber(values.seed ?? '1', 0, 2 ** 31 - 1),
    isFillOnly: values['fill-only'] === true,
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = {
      'data-dir': text,
      database: text,
      clusters: text,
      times: text,
      seed: text,
      fresh: flag,
      'fill-only': flag,
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new StartError(usage, cause);
  }
}

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new StartError(`"${text.slice(0, 40)}" is no whole number from ${least} to ${most}. ${usage}`);
}
