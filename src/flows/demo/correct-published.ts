/** Corrections after publication, so that a demonstration has restatements to show: the same way as people go. */
import { parseField } from '../../domain/survey/answers.ts';
import type { Recipient } from '../../domain/survey/wave.ts';
import { actorFor, explainAndSubmit, type Play, presentOf, repeat } from './respond.ts';

/** Corrects the taxes of one participant in the questionnaires of the first few accepted clusters. */
export async function correctPublished(
  play: Play,
  recipients: readonly Recipient[],
  count: number,
): Promise<void> {
  const chosen = recipients.filter(({ form, state }) => form === 'cluster' && state === 'accepted');
  for (const recipient of chosen.slice(0, count)) await correctOne(play, recipient);
}

async function correctOne(play: Play, { id }: Recipient): Promise<void> {
  const { workspace, analyst, ports } = play;
  const before = await presentOf(play, id);
  const reason = 'Пример уточнения: организация прислала исправленную отчётность.';
  await workspace.correct(analyst, id, before.version, reason, repeat(`${id}-correct`));
  const self = actorFor(play, before);
  const taxes = (await ports.store.answers(id)).find(
    ({ field }) => parseField(field)?.question === 'tax-payments' && field.startsWith('participants/r2/'),
  );
  if (typeof taxes?.value !== 'number') return;
  const value = Math.round(taxes.value * 10.8) / 10;
  const edit = { field: taxes.field, value, status: 'changed' as const, seen: taxes.version };
  const { findings } = await workspace.editAnswers(self, id, [edit], repeat(`${id}-correction`));
  if (!(await explainAndSubmit(play, self, id, findings, 'second'))) return;
  const { version } = await presentOf(play, id);
  await workspace.acceptSubmission(analyst, id, version, null, repeat(`${id}-accept-again`));
}
