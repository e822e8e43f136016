/**
 * An unexpected error as one line for the log: its name, its code and where it was thrown. Must never hold its message, which may quote
 * what a person typed.
 */

/** `TypeError 22P02 at edit-answers.ts:41:9`. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code =
    'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code)
      ? ` ${error.code}`
      : '';
  const place = /([\w.-]+:\d+:\d+)\)?$/m.exec(stackOf(error))?.[1];
  return `${error.name.slice(0, 60)}${code}${place === undefined ? '' : ` at ${place}`}`;
}

/** The frames alone: the first lines of a stack repeat the message. */
function stackOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
