/** HTML as strings that are safe by construction: every value that is put into a template is escaped. */

/** Markup that was made here and need not be escaped again. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly (string | Markup)[] | false | undefined;

/** Template tag: values are escaped, markup and lists of markup are taken as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: strings.reduce((whole, piece, index) => whole + write(values[index - 1]) + piece) };
}

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  if ('markup' in value) return value.markup;
  return value.map(write).join('');
}

const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
