/** Where the printer's font files lie. Only these files are read: a font of the machine would change the bytes. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const files = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

/** Paths of the four weights below `folder`, by default the installed package. Throws TypeError naming a file that is missing. */
export function findFonts(folder?: string): string[] {
  const root =
    folder ?? dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/golos-text/package.json'));
  return files.map((weight) => {
    const path = join(root, weight, `GolosText_${weight}.ttf`);
    if (!existsSync(path))
      throw new TypeError(`The font file ${weight}/GolosText_${weight}.ttf is missing; run npm ci`);
    return path;
  });
}
