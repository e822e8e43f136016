/** What most operations have in common, so that the human page says it once. */
import type { DocumentedOperation } from './read-operations.ts';

export type Shared = Pick<DocumentedOperation, 'parameters' | 'errors'>;

/** Optional parameters and errors that at least two of five operations have. */
export function readShared(operations: readonly DocumentedOperation[]): Shared {
  const isCommon = (count: number) => count >= operations.length * 0.4;
  const parameters = Map.groupBy(
    operations.flatMap((operation) => operation.parameters.filter((parameter) => !parameter.isRequired)),
    (parameter) => parameter.name,
  );
  const errors = Map.groupBy(
    operations.flatMap((operation) => operation.errors),
    (error) => error,
  );
  return {
    parameters: [...parameters.values()].flatMap((list) => (isCommon(list.length) ? list.slice(0, 1) : [])),
    errors: [...errors].filter(([, list]) => isCommon(list.length)).map(([error]) => error),
  };
}

/** The operation with only what is its own. */
export function without(operation: DocumentedOperation, shared: Shared): DocumentedOperation {
  const names = new Set(shared.parameters.map((parameter) => parameter.name));
  return {
    ...operation,
    parameters: operation.parameters.filter((parameter) => !names.has(parameter.name)),
    errors: operation.errors.filter((error) => !shared.errors.includes(error)),
  };
}
