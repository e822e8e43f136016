/** What is said where the server does not take a submission: in the reader's words, whatever the server said. */
import { expect, it } from 'vitest';
import { sampleView } from '../../../test/web/form-sample.ts';
import { wordsIn } from '../frame/speak.ts';
import { toForm } from '../pages/questionnaire/questionnaire.presenter.ts';
import type { Autosave } from './autosave.ts';
import { words } from './form.words.ts';
import { createFormStore } from './form-store.ts';
import { createNotes } from './notes.ts';
import { readCell } from './read-cell.ts';
import type { Sent, WorkspaceClient } from './send.ts';
import { submitForm } from './submit-form.ts';

/** Submits a form that nobody else changed, against a server that answers so. */
async function submitAgainst(sent: Sent<unknown>, language: 'ru' | 'en' = 'ru') {
  const view = sampleView(2, 1);
  const model = toForm(view, () => [], language, 'account-me');
  const store = createFormStore(model, readCell);
  const client = { view: async () => ({ kind: 'done', body: view }), submit: async () => sent };
  return submitForm({
    store,
    notes: createNotes(model, store),
    client: client as unknown as WorkspaceClient,
    autosave: { flush: async () => undefined } as Autosave,
    w: wordsIn(words, language),
    onDone: () => undefined,
  });
}

const refused = (status: number): Sent<never> => ({
  kind: 'refused',
  problem: {
    status,
    title: 'Conflict',
    detail: 'A questionnaire that is accepted cannot be submitted.',
    type: '',
  },
});

it('says nothing where it was taken', async () => {
  expect(await submitAgainst({ kind: 'done', body: {} })).toBeNull();
});

it.each([409, 412])('says after %i that the state has changed and that nothing is lost', async (status) => {
  expect(await submitAgainst(refused(status))).toBe(
    'Анкета не отправлена. Её состояние успело измениться: истёк срок, анкету вернули или появилось замечание. Обновите страницу: написанное сохранено.',
  );
});

it('says in Russian, without the words of the server, whatever else went wrong', async () => {
  expect(await submitAgainst(refused(403))).not.toMatch(/[A-Za-z]/);
  expect(await submitAgainst(refused(401))).toContain('Войдите снова');
  expect(await submitAgainst({ kind: 'later', isOffline: true, seconds: 0 })).toContain('Нет связи');
});
