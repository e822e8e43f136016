/** Reads rulebook/yearbook: the wording of the chapters. A broken file stops the start with file, line and reason. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { YearbookWording } from '../../domain/yearbook/chapters/source.ts';
import { readYaml } from './read-yaml.ts';
import { text } from './schemas.ts';

const folder = 'rulebook/yearbook';
const wordingFile = z.strictObject({ title: text, texts: z.record(z.string().regex(/^[a-z-]+$/), text) });

/** All files of rulebook/yearbook below `root`, by stem. Throws StartError with file, line and reason. */
export function readYearbookWording(root: string): YearbookWording {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => {
      const file = `${folder}/${name}`;
      return [name.slice(0, -'.yaml'.length), { file, ...readYaml(join(root, file), file, wordingFile) }];
    }),
  );
}
