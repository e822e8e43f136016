/** What every part of the form shares, and how a part hears of what concerns it alone. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { Language } from '../../kernel/language.ts';
import type { words } from './form.words.ts';
import type { FormStore } from './form-store.ts';
import type { Notes } from './notes.ts';
import type { WorkspaceClient } from './send.ts';

export interface FormPlace {
  readonly section: string;
  /** Row opened as a card. */
  readonly row: string | null;
  /** `all` or a year; null: the latest. */
  readonly year: string | null;
}

export interface Form {
  readonly store: FormStore;
  readonly notes: Notes;
  readonly client: WorkspaceClient;
  readonly language: Language;
  readonly w: Readonly<Record<keyof typeof words, string>>;
  readonly mayEdit: boolean;
  readonly place: FormPlace;
  /** Address of a place, for links. */
  address(place: Partial<FormPlace>): string;
  go(place: Partial<FormPlace>): void;
  /** Opens the place of a field and puts the focus there. */
  jump(field: FieldPath): void;
  /** Says something to everybody, also to a screen reader; with the way back where it can be undone. */
  announce(text: string, undo?: () => void): void;
}

export const FormContext = createContext<Form | null>(null);

/** The form around a part of it. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('A part of the form stands outside of it.');
  return form;
}

/** Draws the caller anew when there is news under the word: a field, `rows:participants`, `findings`, … */
export function useNews(store: FormStore, word: string): void {
  const count = () => store.count(word);
  useSyncExternalStore((listener) => store.listen(word, listener), count, count);
}

/** Id of the element that edits a field. */
export const elementId = (field: FieldPath): string => `f.${field.replaceAll('/', '.')}`;

/** Id of a new row. */
export const newRowId = (): string => `r${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
