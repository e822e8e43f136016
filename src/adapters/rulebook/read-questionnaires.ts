/**
 * The questionnaires of the rulebook, all editions, read once at start. A bad file stops the start with file, line and reason; must
 * never offer a questionnaire whose parts do not fit together.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { QuestionnaireBook } from '../../flows/survey/survey-ports.ts';
import { StartError } from '../../kernel/start-error.ts';
import { faultsOf, formerFaults, type QuestionnaireFault } from './questionnaire-faults.ts';
import { questionnaireFile } from './questionnaire-schema.ts';
import { lineAt, readYaml } from './read-yaml.ts';

const folder = 'rulebook/questionnaires';

/** Reads `root`/rulebook/questionnaires. Throws StartError with file, line and reason. */
export function readQuestionnaires(root: string): QuestionnaireBook {
  const names = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'checks.yaml')
    .sort();
  const all = names.map((name) => readOne(root, name));
  for (const questionnaire of all) {
    const before = all
      .filter(({ form, edition }) => form === questionnaire.form && edition < questionnaire.edition)
      .at(-1);
    stopAt(root, `${questionnaire.id}.yaml`, formerFaults(questionnaire, before));
  }
  return {
    editions: [...new Set(all.map(({ edition }) => edition))].sort(),
    find: (form, edition) => all.find((one) => one.form === form && one.edition === edition),
  };
}

function readOne(root: string, name: string): Questionnaire {
  const questionnaire = readYaml(join(root, folder, name), `${folder}/${name}`, questionnaireFile);
  const id = `${questionnaire.form}-${questionnaire.edition}`;
  const isNamed = questionnaire.id === id && name === `${id}.yaml`;
  const misnamed = { path: ['id'], message: `file and id must both be ${id}` };
  stopAt(root, name, [...(isNamed ? [] : [misnamed]), ...faultsOf(questionnaire)]);
  return questionnaire;
}

function stopAt(root: string, name: string, faults: readonly QuestionnaireFault[]): void {
  const fault = faults[0];
  if (!fault) return;
  const line = lineAt(join(root, folder, name), `${folder}/${name}`, fault.path);
  throw new StartError(
    `${folder}/${name}, line ${line}: ${fault.path.join('.')}: ${fault.message}. Mend the file and start again.`,
  );
}
