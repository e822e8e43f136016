/** Pasting a block into the grid, with a sentence about what happened and a way back. */
import { useState } from 'react';
import type { Section } from '../../domain/survey/questionnaire.ts';
import type { Column } from './columns.ts';
import { newRowId, useForm } from './form-context.ts';
import { isBlock, type PastePlan, parseBlock, planPaste } from './paste.ts';
import { readCell } from './read-cell.ts';

export interface PasteNews {
  readonly text: string;
  readonly canUndo: boolean;
}

interface Undo {
  readonly rows: readonly string[];
  readonly goBack: () => void;
}

interface Into {
  readonly section: Section;
  readonly columns: readonly Column[];
  readonly rows: readonly string[];
}

export function usePaste({ section, columns, rows }: Into) {
  const { store, w } = useForm();
  const [news, setNews] = useState<PasteNews | null>(null);
  const [undoing, setUndoing] = useState<Undo | null>(null);
  /** True where the text was a block and was laid over the grid. */
  const take = (text: string, place: { readonly row: number; readonly column: number }): boolean => {
    if (!isBlock(text)) return false;
    const into = { section: section.id, maximumRows: section.maximumRows, rows, columns, ...place };
    const plan = planPaste(parseBlock(text), into, readCell, newRowId);
    const goBack = store.remember(plan.cells.map(({ field }) => field));
    store.addRows(section.id, plan.newRows);
    for (const { field, text: typed } of plan.cells) store.type(field, typed);
    setUndoing({ rows: plan.newRows, goBack });
    const said = sentence(plan, w);
    setNews({ text: said, canUndo: true });
    return true;
  };
  const undo = () => {
    undoing?.goBack();
    for (const row of undoing?.rows ?? []) store.removeRow(section.id, row);
    setUndoing(null);
    setNews({ text: w.undone, canUndo: false });
  };
  return { take, undo, news };
}

type Words = Readonly<
  Record<'pasted' | 'newRows' | 'unclearCells' | 'surplusColumns' | 'surplusRows', string>
>;

function sentence(plan: PastePlan, w: Words): string {
  const parts = [
    `${w.pasted} ${plan.cells.length}`,
    plan.newRows.length > 0 ? `${w.newRows} ${plan.newRows.length}` : '',
    plan.unclear > 0 ? `${w.unclearCells} ${plan.unclear}` : '',
  ].filter(Boolean);
  const surplus = [
    plan.surplusColumns > 0 ? ` ${w.surplusColumns} ${plan.surplusColumns}.` : '',
    plan.surplusRows > 0 ? ` ${w.surplusRows} ${plan.surplusRows}.` : '',
  ];
  return `${parts.join(', ')}.${surplus.join('')}`;
}
