/** @file The browsers that the tests drive, as Playwright projects. */
import type { Project } from '@playwright/test';
import { findChromium, findFirefox } from '../src/tools/browsers.mjs';

/**
 * The last `--disable-features` counts, so these are Playwright's own that matter here, and two more: new Chromium opens
 * a hidden renderer for its address bar beside every page, which costs the tests a good part of the processor.
 */
const FEATURES_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['Translate', 'HttpsUpgrades', 'OptimizationHints', 'MediaRouter', 'DialMediaRouteProvider'],
  ...['PaintHolding', 'DestroyProfileOnBrowserClose', 'GlobalMediaControls', 'LensOverlay', 'AimEnabled'],
];

/** Lets Chromium run as root and without a network, and keeps it from fetching things meanwhile. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** Runs every spec: what readers do in figures, and the checks of the whole site. */
function chromiumProject(): Project {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm run e2e`, which obtains one.');
  return {
    name: 'chromium',
    use: { browserName: 'chromium', launchOptions: { executablePath, args: chromiumArgs } },
  };
}

/**
 * Runs the tests whose titles have the tag `@firefox`, some of every figure: what browsers do each in their own way, such as
 * dragging, keys, workers, WebAssembly, storage and pictures. Numbers, links and contrast are the same in all of them.
 */
function firefoxProject(executablePath: string): Project {
  return {
    name: 'firefox',
    grep: /@firefox/,
    // An unpatched Firefox, over WebDriver BiDi. Playwright 1.65 sends a command that Firefox ESR lacks; 1.64 does not.
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath } },
  };
}

/** Chromium always, Firefox where there is one. */
export function projects(): Project[] {
  const firefox = findFirefox();
  return firefox ? [chromiumProject(), firefoxProject(firefox)] : [chromiumProject()];
}
