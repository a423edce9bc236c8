/** The browser that shows VS Code: Debian's Chromium, or the one that `CHROMIUM` names. */
import { chromium, type Browser } from 'playwright-core';

/** Starts it, without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}
