/** The rulebook as a whole, read once at start. Must never be read again while the product runs: one start, one rulebook. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { indicators } from '../../domain/indicators/index.ts';
import type { IndicatorPassport } from '../../domain/indicators/indicator.ts';
import type { Rulebook } from '../../flows/ports.ts';
import { StartError } from '../../kernel/start-error.ts';
import { readReference } from './read-reference.ts';
import { readYaml } from './read-yaml.ts';
import { passportFile } from './schemas.ts';

/** Reads `root`/rulebook. Throws StartError with file, line and reason. */
export function readRulebook(root: string): Rulebook {
  return { reference: readReference(root), indicators: readPassports(root) };
}

function readPassports(root: string): IndicatorPassport[] {
  const folder = 'rulebook/indicators';
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  const passports = names.map((name) => {
    const passport = readYaml(join(root, folder, name), `${folder}/${name}`, passportFile);
    if (`${passport.id}.yaml` !== name) {
      throw new StartError(
        `${folder}/${name}: the id ${passport.id} must equal the file's name. Rename one and start again.`,
      );
    }
    return passport;
  });
  const missing = indicators.find((indicator) => !passports.some((passport) => passport.id === indicator.id));
  if (missing)
    throw new StartError(`${folder}/${missing.id}.yaml is missing: every indicator needs its passport.`);
  return passports.sort((a, b) => a.order - b.order);
}
