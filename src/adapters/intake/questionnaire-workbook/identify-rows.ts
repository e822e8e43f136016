/**
 * Which row of the form a row of a received sheet is. The hidden key says it; the key answers (an ИНН) say it where the hidden key was
 * lost, copied, or left behind by sorting. Must never give two rows of a sheet to one row of the form.
 */
import { fieldPath, rowsOf } from '../../../domain/survey/answers.ts';
import type { Section } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { readAnswerCell } from './read-answer-cell.ts';
import type { Grid } from './read-grid.ts';
import { isBlank, type SheetCell } from './received-sheet.ts';
import { type Newcomer, nameRows } from './rows-without-keys.ts';

export type RowVerdict =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly id: string }
  /** `id`: the row of the form that both claim. */
  | { readonly kind: 'twice'; readonly id?: string }
  /** The key answers of a new row are empty or unclear: it may be a total of the others. */
  | { readonly kind: 'unnamed' }
  /** The hidden keys of the sheet were lost: it may be a row of the form. */
  | { readonly kind: 'lost' }
  /** Words of another question stand beside its hidden key. */
  | { readonly kind: 'moved' }
  /** Its hidden key names a row that the form does not have. */
  | { readonly kind: 'gone' };

interface Claim {
  readonly row: number;
  readonly hidden: string | undefined;
  /** Key answers of the row as one text; null where they are empty or unclear. */
  readonly natural: string | null;
  readonly id: string;
  readonly isNew: boolean;
  /** The key answers say the same as the claim. */
  readonly isSure: boolean;
}

/** Row of the sheet → what it is; only rows that hold anything in the columns of answers. */
export function identifyRows(
  rows: ReadonlyMap<number, readonly SheetCell[]>,
  grid: Grid,
  section: Section,
  subject: WorkbookSubject,
  madeAt: string,
): Map<number, RowVerdict> {
  const known = new Set(rowsOf(subject.answers, section.id));
  const byNatural = storedKeys(section, subject, known);
  const verdicts = new Map<number, RowVerdict>();
  const claims: Claim[] = [];
  const newcomers: Newcomer[] = [];
  const made = Date.parse(madeAt).toString(36);
  for (const [row, cells] of rows) {
    if (row < grid.firstRow) continue;
    const hidden = cells.find(({ column }) => column === grid.keyColumn)?.text;
    if (hidden === undefined && !cells.some((cell) => isOfQuestion(cell, grid) && !isBlank(cell))) continue;
    const natural = naturalKey(cells, grid, section, subject);
    const named = natural === null ? undefined : byNatural.get(natural);
    const own = hidden !== undefined && known.has(hidden) ? hidden : undefined;
    const id = named ?? own;
    if (id !== undefined) claims.push({ row, hidden: own, natural, id, isNew: false, isSure: named === id });
    else if (hidden !== undefined) verdicts.set(row, { kind: 'gone' });
    else if (natural !== null) claims.push(newClaim(row, natural, made));
    else if (section.key.length > 0) verdicts.set(row, { kind: 'unnamed' });
    else newcomers.push({ row, cells });
  }
  settle(claims, made, verdicts);
  const claimed = new Set(claims.map(({ id }) => id));
  const free = new Set([...known].filter((id) => !claimed.has(id)));
  const areKeysLost = grid.keyedRows > 0 && !claims.some(({ hidden }) => hidden !== undefined);
  const names = nameRows(newcomers, { grid, section, subject, free, made, areKeysLost });
  for (const [row, id] of names)
    verdicts.set(row, id === null ? { kind: 'lost' } : { kind: known.has(id) ? 'known' : 'new', id });
  return verdicts;
}

const isOfQuestion = ({ column }: SheetCell, grid: Grid) =>
  grid.columns.has(column) || grid.doubtful.has(column);

function newClaim(row: number, natural: string, made: string): Claim {
  // The same workbook sent twice must not make the row twice.
  const id = `w-${made}-${hash(natural)}`;
  return { row, hidden: undefined, natural, id, isNew: true, isSure: false };
}

function settle(claims: readonly Claim[], made: string, verdicts: Map<number, RowVerdict>): void {
  for (const [id, rivals] of Map.groupBy(claims, (claim) => claim.id)) {
    const sure = rivals.filter(({ isSure }) => isSure);
    const winner = rivals.length === 1 ? rivals[0] : sure.length === 1 ? sure[0] : undefined;
    for (const claim of rivals) {
      if (claim === winner) verdicts.set(claim.row, { kind: claim.isNew ? 'new' : 'known', id });
      // A row that was copied and then given a key of its own is a new one.
      else if (winner && claim.hidden !== undefined && claim.natural !== null && !claim.isSure)
        verdicts.set(claim.row, { kind: 'new', id: newClaim(claim.row, claim.natural, made).id });
      else verdicts.set(claim.row, { kind: 'twice', id });
    }
  }
  refuseNewTwice(verdicts);
}

/** Two copies may have been given the same new key. */
function refuseNewTwice(verdicts: Map<number, RowVerdict>): void {
  const taken = new Map<string, number>();
  for (const [row, verdict] of [...verdicts]) {
    if (verdict.kind !== 'known' && verdict.kind !== 'new') continue;
    const other = taken.get(verdict.id);
    taken.set(verdict.id, row);
    if (other === undefined) continue;
    verdicts.set(row, { kind: 'twice' });
    verdicts.set(other, { kind: 'twice' });
  }
}

/** Key answers of the rows of the form → row; a key that two rows share tells nothing. */
function storedKeys(section: Section, { answers }: WorkbookSubject, known: ReadonlySet<string>) {
  const rows = new Map<string, string>();
  const shared = new Set<string>();
  if (section.key.length === 0) return rows;
  for (const id of known) {
    const values = section.key.map((question) => answers.get(fieldPath(section.id, id, question)));
    if (values.includes(undefined)) continue;
    const natural = JSON.stringify(values);
    if (rows.has(natural)) shared.add(natural);
    rows.set(natural, id);
  }
  for (const natural of shared) rows.delete(natural);
  return rows;
}

function naturalKey(
  cells: readonly SheetCell[],
  grid: Grid,
  section: Section,
  subject: WorkbookSubject,
): string | null {
  if (section.key.length === 0) return null;
  const values = section.key.map((id) => {
    const cell = cells.find(({ column }) => grid.columns.get(column)?.question?.id === id);
    const question = section.questions.find((one) => one.id === id);
    const reading = cell && question ? readAnswerCell(cell, question, subject) : undefined;
    return reading?.kind === 'value' ? reading.value : null;
  });
  return values.includes(null) ? null : JSON.stringify(values);
}

/** Short, letters and digits only; two keys of one sheet that share it are reported as twice, never mixed. */
function hash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
