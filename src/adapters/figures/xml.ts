/**
 * The few pieces of XML that figures write by hand. Everything that comes from data passes through `escapeXml`; must never emit a
 * named entity, which a PDF reader of SVG does not know.
 */

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Text safe inside an element and inside a quoted attribute; characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (char) => replacements[char] as string);
}

/** One element. Attributes that are undefined are left out; `children` must be XML already. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? shortNumber(value) : escapeXml(String(value))}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** At most one decimal: 0.1 px is finer than any eye and keeps figures light. */
export function shortNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
