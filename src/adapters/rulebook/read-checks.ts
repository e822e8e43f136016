/**
 * The settings of the edit checks, read once at start. A bad file stops the start with file, line and reason; must never let settings
 * through that have no function, nor leave a function without settings.
 */
import { join } from 'node:path';
import type { Check, CheckSettings } from '../../domain/survey/checks/check.ts';
import { checks } from '../../domain/survey/checks/index.ts';
import { StartError } from '../../kernel/start-error.ts';
import { checksFile } from './checks-schema.ts';
import { lineAt, readYaml } from './read-yaml.ts';

/** Under the root of the product. */
const name = 'rulebook/questionnaires/checks.yaml';

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Reads `root`/rulebook/questionnaires/checks.yaml. Throws StartError with file, line and reason. */
export function readChecks(root: string): CheckSettings[] {
  const path = join(root, name);
  const settings = readYaml(path, name, checksFile).checks;
  const fault = faultsOf(settings)[0];
  if (!fault) return settings;
  const line = lineAt(path, name, fault.path);
  throw new StartError(
    `${name}, line ${line}: ${fault.path.join('.')}: ${fault.message}. Mend the file and start again.`,
  );
}

function faultsOf(settings: readonly CheckSettings[]): Fault[] {
  const ids = settings.map(({ id }) => id);
  const missing = checks.filter(({ id }) => !ids.includes(id));
  return [
    ...missing.map(({ id }) => ({ path: ['checks'], message: `the check "${id}" has no settings` })),
    ...settings.flatMap((one, index) =>
      settingsFaults(one, ids.indexOf(one.id) !== index).map(({ path, message }) => ({
        path: ['checks', index, ...path],
        message,
      })),
    ),
  ];
}

function settingsFaults(settings: CheckSettings, isSecond: boolean): Fault[] {
  if (isSecond) return [{ path: ['id'], message: `"${settings.id}" stands here twice` }];
  const check = checks.find(({ id }) => id === settings.id);
  if (!check) return [{ path: ['id'], message: `there is no check "${settings.id}"` }];
  return [
    ...nameFaults('words', check.says, settings.words),
    ...nameFaults('limits', check.limits, settings.limits),
  ];
}

/** Exactly the names that the function uses. */
function nameFaults(
  part: 'words' | 'limits',
  needed: Check['says'],
  given: Readonly<Record<string, unknown>>,
): Fault[] {
  const missing = needed.filter((one) => !(one in given));
  const extra = Object.keys(given).filter((one) => !needed.includes(one));
  return [
    ...missing.map((one) => ({ path: [part], message: `"${one}" is missing` })),
    ...extra.map((one) => ({ path: [part, one], message: `the check has no use for "${one}"` })),
  ];
}
