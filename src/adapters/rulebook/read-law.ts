/**
 * The law of the rulebook, read once at start: acts, their requirements, reference values. A broken file stops the start with file, line
 * and reason; must never let an unsure fact through as a value.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Requirement } from '../../domain/law/requirement.ts';
import { StartError } from '../../kernel/start-error.ts';
import { editionFaults, type LawFault, requirementFaults } from './law-faults.ts';
import { actFile, referenceValuesFile, requirementFile } from './law-schema.ts';
import { lineAt, readYaml } from './read-yaml.ts';

const folder = 'rulebook/law';

/** Reads rulebook/law/`act` below `root`. Throws StartError with file, line and reason. */
export function readAct(root: string, act: string): Act {
  const here = `${folder}/${act}`;
  const names = readdirSync(join(root, here)).filter((name) => name.endsWith('.yaml') && name !== 'act.yaml');
  const head = readYaml(join(root, here, 'act.yaml'), `${here}/act.yaml`, actFile);
  refuse(root, `${here}/act.yaml`, [
    ...(head.id === act ? [] : [{ path: ['id'], message: `the folder says ${act}` }]),
    ...editionFaults(head.editions),
  ]);
  const requirements = names.sort().map((name) => readRequirement(root, `${here}/${name}`, name));
  requirements.forEach((one, at) => {
    const other = requirements.slice(0, at).find(({ order }) => order === one.order);
    if (other)
      refuse(root, `${here}/${one.id}.yaml`, [
        { path: ['order'], message: `${one.order} is the order of ${other.id} too` },
      ]);
  });
  return { ...head, requirements: requirements.sort((a, b) => a.order - b.order) };
}

function readRequirement(root: string, file: string, name: string): Requirement {
  const requirement = readYaml(join(root, file), file, requirementFile);
  refuse(root, file, [
    ...(`${requirement.id}.yaml` === name
      ? []
      : [{ path: ['id'], message: `${requirement.id} must equal the file's name` }]),
    ...requirementFaults(requirement),
  ]);
  return requirement;
}

/** `manufacturing-productivity/RU-TA/2017` → value. Throws StartError with file, line and reason. */
export function readReferenceValues(root: string): ReadonlyMap<string, number> {
  const file = `${folder}/reference-values.yaml`;
  const { values } = readYaml(join(root, file), file, referenceValuesFile);
  const found = new Map<string, number>();
  values.forEach(({ reference, subject, year, value }, at) => {
    const key = `${reference}/${subject}/${year}`;
    if (found.has(key)) refuse(root, file, [{ path: ['values', at], message: `${key} stands here twice` }]);
    found.set(key, value);
  });
  return found;
}

function refuse(root: string, file: string, faults: readonly LawFault[]): void {
  const [fault] = faults;
  if (!fault) return;
  const line = lineAt(join(root, file), file, fault.path);
  throw new StartError(
    `${file}, line ${line}: ${fault.path.join('.')}: ${fault.message}. Mend the file and start again.`,
  );
}
