/** A Chromium for the browser tests: the one that is named, one that is installed, or one that the system's packages give. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  // A Chromium without windows: it takes half the processor's time of a whole one that does not show them.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of the browser; undefined when there is none and none can be had. Tries the system's package manager last. */
export function findChromium(): string | undefined {
  const found = lookFor();
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env });
  console.error('No Chromium found; installing one (apt-get install chromium-headless-shell fonts-noto-cjk) …');
  apt('update');
  // Not every distribution packs it by itself.
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (apt('install', '-y', name, 'fonts-noto-cjk').status === 0) break;
  return lookFor();
}

function lookFor(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '' && existsSync(named)) return named;
  const own = chromium.executablePath();
  return [...PLACES, own].find((path) => path !== '' && existsSync(path));
}

/**
 * Each window of a whole Chromium draws the list below its address bar, which nobody sees here, in two processes of their own: a second of CPU
 * a page. Of two such flags the last one holds, so what Playwright turns off and what matters here is said again.
 */
const TURNED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** For what hangs: on a loaded machine a page may take half a minute. */
const PATIENCE_MS = 120_000;

let running: Promise<Browser> | undefined;

/**
 * The one browser of this process, started by the first file of tests that asks: files run one after another. Its `close` closes the contexts
 * of the file; the browser itself ends with the process.
 */
export async function launch(): Promise<Browser> {
  const before = await running;
  if (before?.isConnected()) return before;
  running = start();
  return running;
}

async function start(): Promise<Browser> {
  const browser = await launchAlone();
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** A browser that ends when it is closed; with more flags where a reader's settings are tried. */
export async function launchAlone(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium or Chrome found: install one, or set CHROMIUM_PATH to it.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      // No test looks at what a graphics card would do, and playing one costs the processor more than drawing without.
      '--disable-gpu',
      `--disable-features=${TURNED_OFF.join(',')}`,
      ...flags,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    // A test sees and changes what a page asks for; a service worker's requests would pass it by. Those that want one say so.
    const context = await newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}
