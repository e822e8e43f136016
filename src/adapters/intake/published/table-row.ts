/**
 * One row of a transcribed table with typed reading of its cells. Every refusal names file, line, column and reason; must never
 * turn an empty cell into zero.
 */
import type { FactDraft, FactValue, Provenance } from '../../../domain/facts/fact.ts';
import type { Text } from '../../../kernel/language.ts';
import { parseLineRanges } from '../../../kernel/line-range.ts';
import { StartError } from '../../../kernel/start-error.ts';
import type { Unit } from '../../../kernel/unit.ts';

export interface RowContext {
  readonly edition: string;
  readonly document: string;
  readonly file: string;
  readonly table: string;
  /** Line of the row in the file, the header being line 1. */
  readonly row: number;
}

/** What a draft says beyond where it stands. */
export interface Statement {
  readonly entity: string;
  readonly measure: string;
  readonly column: string;
  readonly value: FactValue;
  readonly unit?: Unit;
  readonly period?: string;
  readonly statement?: number;
  /** Column with the printed string; null where nothing is printed (our translation, our code). */
  readonly printed: string | null;
  readonly printedUnit?: string;
}

export interface TableRow {
  readonly number: number;
  text(column: string): string;
  /** Empty string where the cell is empty. */
  optional(column: string): string;
  integer(column: string): number;
  decimal(column: string): number;
  list(column: string): string[];
  pair(column: string): Text;
  choice<T extends string>(column: string, allowed: readonly T[]): T;
  draft(statement: Statement): FactDraft;
  fail(column: string, reason: string): never;
}

/** Wraps a parsed CSV record. */
export function tableRow(context: RowContext, record: Readonly<Record<string, string>>): TableRow {
  const fail = (column: string, reason: string): never => {
    throw new StartError(
      `${context.file}, line ${context.row}, column ${column}: ${reason}. Mend the file and start again.`,
    );
  };
  const optional = (column: string): string =>
    record[column]?.trim() ?? fail(column, 'the column is missing');
  const text = (column: string): string => optional(column) || fail(column, 'the cell is empty');
  const decimal = (column: string): number => {
    const cell = text(column);
    if (!/^-?\d+(\.\d+)?$/.test(cell)) fail(column, `"${cell}" is not a number such as 467.5`);
    return Number(cell);
  };
  const choice = <T extends string>(column: string, allowed: readonly T[]): T => {
    const cell = text(column);
    return (
      allowed.find((item) => item === cell) ?? fail(column, `"${cell}" is none of ${allowed.join(', ')}`)
    );
  };
  const provenance = (statement: Statement): Provenance => ({
    document: context.document,
    table: context.table,
    row: context.row,
    column: statement.column,
    lines: lineRanges(),
    printed: statement.printed === null ? null : optional(statement.printed),
    printedUnit: statement.printedUnit === undefined ? null : optional(statement.printedUnit) || null,
    confidence: choice('confidence', ['high', 'medium', 'low']),
    ambiguous: choice('ambiguous', ['true', 'false']) === 'true',
    reading: remark('reading'),
    alternative: remark('alternative'),
  });
  const lineRanges = () => {
    try {
      return parseLineRanges(text('lines'));
    } catch (error) {
      return fail('lines', error instanceof Error ? error.message : 'not a range of lines');
    }
  };
  const remark = (stem: string): Text | null => {
    const ru = optional(`${stem}_ru`);
    return ru === '' ? null : { ru, en: optional(`${stem}_en`) };
  };
  return {
    number: context.row,
    text,
    optional,
    decimal,
    integer: (column) => {
      const value = decimal(column);
      return Number.isSafeInteger(value) ? value : fail(column, `${value} is not a whole number`);
    },
    list: (column) =>
      optional(column)
        .split('|')
        .map((piece) => piece.trim())
        .filter((piece) => piece !== ''),
    pair: (column) => ({ ru: text(`${column}_ru`), en: text(`${column}_en`) }),
    choice,
    draft: (statement) => ({
      edition: context.edition,
      entity: statement.entity,
      measure: statement.measure,
      period: statement.period ?? null,
      statement: statement.statement ?? 1,
      value: statement.value,
      unit: statement.unit ?? null,
      provenance: provenance(statement),
    }),
    fail,
  };
}
