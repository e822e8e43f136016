/** The installed Chromium or Chrome and the flags that keep it silent. Nothing is downloaded. */
import { existsSync } from 'node:fs';

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Throws with what to install. */
export function findChromium(): string {
  const path = places.find((place) => place !== '' && existsSync(place));
  if (path === undefined)
    throw new Error(
      'No Chromium or Chrome was found (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
  return path;
}

export const chromiumFlags: string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
