/** The product's entry with the flags of Node that `npm start` gives it, so that what is measured and tested is what people run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Arguments of Node that start the product, from the script `start` of package.json: `['--flag', 'src/main.ts']`. Throws an Error
 * where the script no longer ends with the entry.
 */
export function productCommand(): readonly string[] {
  const path = join(import.meta.dirname, '..', '..', 'package.json');
  const { scripts } = JSON.parse(readFileSync(path, 'utf8')) as { scripts: { start: string } };
  const found = /node ((?:--\S+ )*src\/main\.ts)$/.exec(scripts.start);
  if (found?.[1] === undefined) throw new Error(`package.json: no entry in «${scripts.start}».`);
  return found[1].split(' ');
}
