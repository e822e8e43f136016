/**
 * How wide a text is in Golos Text, so that labels are placed and margins set without a browser. Widths are those of the regular
 * face rounded up to fiftieths of an em; must never be used for anything but layout.
 */

const widths: readonly (readonly [number, string])[] = [
  [0.16, '\u2009\u202f'],
  [0.25, ' \u00a0'],
  [0.28, 'ij'],
  [0.32, 'lI,.:;'],
  [0.38, 'f-()'],
  [0.4, 'rt'],
  [0.48, 'гт1/'],
  [0.54, 'зьsz7–сэc'],
  [0.58, 'авухчяГakvxyJL−+«»еклёe'],
  [0.62, 'бдийнопъЕouFE0235689рцТbdghnpqT4'],
  [0.66, 'ЗSYБРХЬPX'],
  [0.7, 'АВСУЧЭЯABCKRVКDG'],
  [0.74, 'мыДЛU—фОЪOQ'],
  [0.78, 'ИЙНПЦHNю'],
  [0.84, 'жшwщ%'],
  [0.88, 'МФMЫm'],
  [1, 'ЖШЮWЩ'],
  [1.1, '№'],
];

const widthOf = new Map(widths.flatMap(([width, chars]) => [...chars].map((char) => [char, width] as const)));

/** Width in px of one line at `size` px; `bold` for weight 600. Unknown characters count as a wide one. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce((sum, char) => sum + (widthOf.get(char) ?? 0.75), 0);
  return ems * size * (bold ? 1.03 : 1);
}

/** Breaks at spaces into lines of at most `width` px; a single word that is wider stays whole. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
