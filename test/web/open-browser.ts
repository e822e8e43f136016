/**
 * The installed Chromium or Chrome for plays, found rather than downloaded. Must never be used by the product itself.
 */
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../bench/servers/chromium.ts';

/** A headless browser. Throws with what to install where there is none. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
}
