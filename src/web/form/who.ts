/** Who changed something, by name where one is known. */
import type { Form } from './form-context.ts';
import type { FormStore } from './form-store.ts';

type Words = Pick<Form['w'], 'you' | 'byLink' | 'someone'>;

/** One editor in words. */
export function nameOf(id: string, store: Pick<FormStore, 'model' | 'nameOf'>, w: Words): string {
  if (id === store.model.self) return w.you;
  return store.nameOf(id) ?? (id.startsWith('link:') ? w.byLink : w.someone);
}

/** Several, each once. */
export const namesOf = (
  ids: readonly string[],
  store: Pick<FormStore, 'model' | 'nameOf'>,
  w: Words,
): string => [...new Set(ids.map((id) => nameOf(id, store, w)))].join(', ');
