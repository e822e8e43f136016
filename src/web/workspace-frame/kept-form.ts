/**
 * A form that came when the session had ended: what was typed goes back to the person, with the way to sign in and to send it again.
 * Only of pages that are no entrance, and never a password or a code.
 */

export interface KeptForm {
  /** Words of a person, to be read and copied. */
  readonly words: readonly KeptField[];
  /** What goes along unseen. */
  readonly rest: readonly KeptField[];
  /** Where the form is sent again. */
  readonly action: string;
  readonly signIn: string;
  /** A file has to be chosen again. */
  readonly hadFile: boolean;
}

export interface KeptField {
  readonly name: string;
  readonly value: string;
}

const wordFields: ReadonlySet<string> = new Set([
  'reason',
  'text',
  'exception',
  'remark',
  'list',
  'name',
  'purpose',
]);
const secretFields: ReadonlySet<string> = new Set(['password', 'present', 'code']);

/** Null where there is nothing to keep: no words and no choice, or something secret. */
export function keepForm(form: FormData, path: string, signIn: string, hadFile: boolean): KeptForm | null {
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
  if (fields.length === 0 || fields.some(({ name }) => secretFields.has(name))) return null;
  const isWord = ({ name, value }: KeptField) => wordFields.has(name) && value.trim() !== '';
  return {
    words: fields.filter(isWord),
    rest: fields.filter((one) => !isWord(one)),
    action: path,
    signIn,
    hadFile,
  };
}

/** The kept form in what an error page was given; undefined where there is none. */
export function keptFormOf(data: unknown): KeptForm | undefined {
  if (typeof data !== 'object' || data === null || !('kept' in data)) return undefined;
  return data.kept as KeptForm;
}
