/**
 * What the human page shows of each operation, read from the OpenAPI document. The formats of one list are one entry with links
 * to the files. Must never know the operations themselves.
 */
import type { OpenApiDocument } from '../openapi.ts';

export interface DocumentedParameter {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly values: readonly string[];
  /** `0–1000`, empty where there is none. */
  readonly range: string;
}

export interface DocumentedOperation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** JSON schema of the body, as text. */
  readonly body: string | undefined;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly DocumentedParameter[];
  readonly downloads: readonly { readonly title: string; readonly address: string }[];
  readonly tryAddress: string | undefined;
  readonly example: string | undefined;
  readonly errors: readonly string[];
}

/** Operations without those that only write another's rows as a file. */
export function readOperations(document: OpenApiDocument): DocumentedOperation[] {
  const paths = Object.entries(document.paths ?? {});
  return paths
    .filter(([path]) => !isFile(path))
    .flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return operation ? [{ ...readOperation(path, operation, paths), method: method.toUpperCase() }] : [];
      }),
    );
}

const methods = ['get', 'post', 'patch', 'delete'] as const;

type PathEntry = [path: string, item: NonNullable<OpenApiDocument['paths']>[string]];
type OperationObject = NonNullable<PathEntry[1]['get']>;

const isFile = (path: string) => /\.[a-z]+$/.test(path);

function readOperation(
  path: string,
  operation: OperationObject,
  paths: readonly PathEntry[],
): DocumentedOperation {
  const files = paths.flatMap(([other, item]) =>
    isFile(other) && other.replace(/\.[a-z]+$/, '') === path && item.get ? [item.get] : [],
  );
  return {
    id: operation.operationId ?? path,
    method: 'GET',
    body: bodyOf(operation),
    path,
    tag: operation.tags?.[0] ?? '',
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: (operation.parameters ?? []).flatMap(readParameter),
    downloads: files.flatMap((file) => {
      const address = tryAddressOf(file);
      return address === undefined ? [] : [{ title: file.summary ?? address, address }];
    }),
    tryAddress: tryAddressOf(operation),
    example: exampleOf(operation),
    errors: errorsOf(operation),
  };
}

const tryAddressOf = (operation: OperationObject) => (operation as { 'x-try'?: string })['x-try'];

function readParameter(parameter: NonNullable<OperationObject['parameters']>[number]): DocumentedParameter[] {
  if ('$ref' in parameter) return [];
  const { name, description = '', required = false } = parameter;
  const schema = (parameter.schema ?? {}) as {
    type?: string;
    enum?: unknown[];
    minimum?: number;
    maximum?: number;
  };
  const { minimum, maximum } = schema;
  return [
    {
      name,
      description,
      isRequired: required,
      isList: schema.type === 'array',
      values: (schema.enum ?? []).map(String),
      range: minimum === undefined || maximum === undefined ? '' : `${minimum}–${maximum}`,
    },
  ];
}

function bodyOf({ requestBody }: OperationObject): string | undefined {
  const content = requestBody && 'content' in requestBody ? Object.values(requestBody.content)[0] : undefined;
  return content?.schema ? JSON.stringify(content.schema, null, 2) : undefined;
}

function exampleOf(operation: OperationObject): string | undefined {
  const answer = operation.responses?.['200'] as
    | { content?: Record<string, { example?: unknown }> }
    | undefined;
  const example = Object.values(answer?.content ?? {})[0]?.example;
  if (example === undefined) return undefined;
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}

function errorsOf(operation: OperationObject): string[] {
  const responses = Object.entries(operation.responses ?? {}) as [string, { description?: string }][];
  return responses
    .filter(([status]) => Number(status) >= 400)
    .map(([status, { description = '' }]) => `${status} ${description}`);
}
