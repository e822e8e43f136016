/**
 * The colours and the face of every figure, in one place so that the same thing has the same colour on page and in print. Copper
 * means the register and nothing else; every text colour here passes WCAG AA on paper.
 */

export const colours = {
  ink: '#10242b',
  muted: '#455a5e',
  paper: '#fbfbf9',
  line: '#e2e6e3',
  petrol: '#0f5f6a',
  copper: '#a8480f',
  coast: '#8fa5a4',
  white: '#fff',
} as const;

/** Sequential ramp; the first step is an honest zero. */
export const ramp = ['#eef2f0', '#d3e3e0', '#a9cbc8', '#74abab', '#3f878c', '#0f5f6a'] as const;

export const fontFamily = "'Golos Text', sans-serif";
