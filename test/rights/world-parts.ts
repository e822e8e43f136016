/** Small parts that the world and the samples share; apart, so that reading the samples does not load the whole product. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { system } from '../../src/domain/access/actor.ts';
import type { WorkspaceFlows } from '../../src/flows/survey/workspace-flows.ts';

export const openWave = 'wave-2018';

let keys = 0;
/** A key nobody used. */
export const repeat = () => {
  keys += 1;
  return { key: `fixture-key-${keys}`, bodySha256: 'a'.repeat(64) };
};

/** Sends a questionnaire's own workbook back to it. */
export async function upload(
  { workspace }: { readonly workspace: WorkspaceFlows },
  recipient: string,
  folder: string,
): Promise<string> {
  const path = join(folder, `${recipient}.xlsx`);
  const { bytes } = await workspace.downloadWorkbook(system, recipient);
  await writeFile(path, bytes);
  const file = { path, name: 'answers.xlsx' };
  return (await workspace.uploadWorkbook(system, recipient, file, repeat())).attachment;
}
