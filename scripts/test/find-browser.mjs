/** Finds a Chromium: Playwright's own, then the system's. */
import { existsSync } from 'node:fs';

const SYSTEM = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @param {string} own where Playwright would have installed its browser
 * @returns {string | undefined} the path of another browser, or undefined when its own is there or there is none
 */
export function findBrowser(own) {
  return existsSync(own) ? undefined : SYSTEM.find((file) => existsSync(file));
}

/** True when there is a browser to test with. @param {string} own */
export const hasBrowser = (own) => existsSync(own) || findBrowser(own) !== undefined;
