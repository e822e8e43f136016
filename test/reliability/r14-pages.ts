/**
 * Opens pages in a browser and looks whether a text did anything but be read: ran, made an element or an attribute, led or loaded from
 * elsewhere, spoke in a dialog. For drills only.
 */
import type { Page } from 'playwright-core';

export interface PageVisit {
  readonly path: string;
  /** Texts that must stand on the page. */
  readonly expected: readonly string[];
}

interface Look {
  readonly ran: boolean;
  readonly made: readonly string[];
  readonly addresses: readonly string[];
  readonly words: string;
}

/** Runs in the page. */
function look(): Look {
  const all = [...document.querySelectorAll('*')];
  const own = /^(https?:\/\/127\.0\.0\.1:\d+\/|\/|#|\?|mailto:|blob:|data:image\/)/;
  const isHandler = ({ name }: Attr) => /^on/i.test(name) || name === 'srcdoc';
  const made = all.filter(
    (one) =>
      /^(x-r14|iframe|base|object|embed)$/i.test(one.tagName) ||
      (one.tagName === 'META' && one.getAttribute('http-equiv') === 'refresh') ||
      [...one.attributes].some(isHandler),
  );
  const addresses = all.flatMap((one) =>
    ['href', 'src', 'action', 'formaction', 'poster', 'xlink:href'].flatMap((name) => {
      const value = one.getAttribute(name);
      const isOutside = value !== null && (value.startsWith('//') || !own.test(value));
      return isOutside ? [`${one.tagName} ${value.slice(0, 80)}`] : [];
    }),
  );
  const inputs = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return {
    ran: 'r14Ran' in globalThis,
    made: made.map((one) => one.outerHTML.slice(0, 120)),
    addresses,
    words: [document.documentElement.textContent ?? '', ...inputs.map(({ value }) => value)].join('\n'),
  };
}

/** Parsers of HTML know one kind of line end. */
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');

/** Looks at the page as it stands. */
export async function pageFaults(
  page: Page,
  name: string,
  expected: readonly string[],
  known: RegExp,
): Promise<string[]> {
  const seen = await page.evaluate(look);
  const words = oneLineEnd(seen.words);
  return [
    ...(seen.ran ? [`${name}: a script ran`] : []),
    ...seen.made.map((one) => `${name}: made ${one}`),
    ...seen.addresses.filter((one) => !known.test(one)).map((one) => `${name}: leads to ${one}`),
    ...expected
      .filter((text) => !words.includes(oneLineEnd(text)))
      .map((text) => `${name}: does not show ${JSON.stringify(text.slice(0, 80))}`),
  ];
}

/** Addresses that the product's own wording leads to. */
export const knownAddresses = /^A https:\/\/(www\.)?(opensource|creativecommons|rfc-editor|tools\.ietf)\./;

/** Visits pages one after the other; everything that happened meanwhile is a fault. */
export async function visitPages(page: Page, visits: readonly PageVisit[]): Promise<string[]> {
  const faults: string[] = [];
  const origin = () => new URL(page.url()).origin;
  let here = '';
  page.on('dialog', (dialog) => {
    faults.push(`${here}: a dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/r14|passwd/.test(new URL(url).host) || (/^https?:/.test(url) && !url.startsWith(base)))
      faults.push(`${here}: asked ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`${here}: ${error.message.slice(0, 120)}`));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text()))
      faults.push(`${here}: ${message.text().slice(0, 160)}`);
  });
  const base = origin();
  for (const { path, expected } of visits) {
    here = path;
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`);
    faults.push(...(await pageFaults(page, path, expected, knownAddresses)));
  }
  return faults;
}
