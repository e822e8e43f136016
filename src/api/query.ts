/**
 * Reads parameters strictly: an unknown name, a value outside the schema or a repeated single parameter is a problem that names
 * what is allowed. Must never ignore a parameter, since an ignored filter looks like a right answer.
 */
import { z } from '@hono/zod-openapi';
import { Problem } from '../kernel/problem.ts';
import { limitMax } from './parameters.ts';

/** Checks the query of an address against a schema. Throws Problem unknown-parameter or invalid-value. */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): z.output<Schema> {
  const allowed = Object.keys(schema.shape);
  const raw: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    if (!allowed.includes(name)) throw unknownParameter(name, allowed);
    const values = search.getAll(name);
    raw[name] = isList(schema.shape[name]) ? values : onlyValue(name, values);
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalidValue(String(issue?.path[0]), issue);
}

/** Whether the parameter takes several values. */
export function isList(schema: unknown): boolean {
  return schema instanceof z.ZodOptional ? isList(schema.unwrap()) : schema instanceof z.ZodArray;
}

function unknownParameter(name: string, allowed: readonly string[]): Problem {
  const rest =
    allowed.length === 0
      ? 'This address takes no query parameters.'
      : `Leave it out or use one of: ${allowed.join(', ')}.`;
  return new Problem('unknown-parameter', `There is no query parameter "${name}". ${rest}`, {
    parameter: name,
    allowed,
  });
}

function onlyValue(name: string, values: readonly string[]): string {
  if (values.length === 1) return values[0] ?? '';
  throw new Problem('invalid-value', `Give "${name}" once; it was given ${values.length} times.`, {
    parameter: name,
    allowed: ['one value'],
  });
}

const accepted: Readonly<Record<string, string>> = {
  limit: `an integer from 0 to ${limitMax}`,
  offset: 'an integer from 0 to 999999999',
  q: 'a text of at most 200 characters',
};

type Issue = z.core.$ZodIssue | undefined;

function invalidValue(parameter: string, issue: Issue): Problem {
  const values = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const allowed = values.length > 0 ? values : [accepted[parameter] ?? 'a text'];
  return new Problem('invalid-value', `"${parameter}" must be ${allowed.join(', ')}.`, {
    parameter,
    allowed,
  });
}

/** A value that fits the schema but is none of those that exist. */
export function unknownValue(
  parameter: string,
  value: string,
  allowed: readonly string[],
  hint = '',
): Problem {
  const detail = `"${value}" is no known value of "${parameter}"; take one of the allowed ones.${hint && ` ${hint}`}`;
  return new Problem('invalid-value', detail, { parameter, allowed });
}

/** Throws Problem invalid-value where a value is given that does not occur; `named` are those the problem names. */
export function checkKnown(
  parameter: string,
  value: string | undefined,
  known: readonly string[],
  named = known,
): void {
  if (value === undefined || known.includes(value)) return;
  throw unknownValue(parameter, value, [...new Set(named)].sort());
}
