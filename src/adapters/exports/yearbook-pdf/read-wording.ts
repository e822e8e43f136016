/** Reads rulebook/yearbook: the wording of the chapters. A broken file stops the start with file, line and reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ChapterWording, YearbookWording } from '../../../domain/yearbook/chapters/source.ts';
import { StartError } from '../../../kernel/start-error.ts';

const folder = 'rulebook/yearbook';
const text = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) });
const wordingFile = z.strictObject({ title: text, texts: z.record(z.string().regex(/^[a-z-]+$/), text) });

/** All files of rulebook/yearbook below `root`, by stem. Throws StartError with file, line and reason. */
export function readYearbookWording(root: string): YearbookWording {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => [name.slice(0, -'.yaml'.length), readFile(root, `${folder}/${name}`)]),
  );
}

function readFile(root: string, file: string): ChapterWording {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault)
    throw new StartError(
      `${file}, line ${lines.linePos(fault.pos[0]).line}: ${fault.message.split('\n')[0]}. Mend the file and start again.`,
    );
  const result = wordingFile.safeParse(document.toJS());
  if (result.success) return { file, ...result.data };
  const issue = result.error.issues[0];
  throw new StartError(
    `${file}: ${issue?.path.join('.')}: ${issue?.message}. Mend the file and start again.`,
  );
}
