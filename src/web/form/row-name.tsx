/** What a row is called, following what is typed into it. */
import { useCallback, useSyncExternalStore } from 'react';
import { fieldPath } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { rowTitle } from './columns.ts';
import { useForm } from './form-context.ts';

interface Props {
  readonly section: Section;
  readonly row: string;
}

export function RowName({ section, row }: Props) {
  const { w } = useForm();
  return useRowTitle(section, row) || <span className="muted">{w.untitled}</span>;
}

/** The title of a row; empty where nothing names it yet. */
export function useRowTitle(section: Section, row: string): string {
  const { store, language } = useForm();
  const title = () =>
    rowTitle(section, (question) => store.cell(fieldPath(section.id, row, question.id)).value, language);
  const listen = useCallback(
    (listener: () => void) => {
      const ways = section.questions
        .filter(({ perYear, id }, place) => !perYear && (place < 2 || id === 'name' || id === 'title'))
        .map(({ id }) => store.listen(fieldPath(section.id, row, id), listener));
      return () => {
        for (const stop of ways) stop();
      };
    },
    [store, section, row],
  );
  return useSyncExternalStore(listen, title, title);
}
