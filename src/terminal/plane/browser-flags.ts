/** How the browser of one session is started: nothing kept, nothing asked, nothing sent but what the person does. */
import { join } from 'node:path'
import type { KeeperSettings } from './keeper-words.ts'

/** Parts of the browser that speak over the page, or keep or send something, and have no flag of their own. */
const unwantedFeatures = [
  'Translate', // a bubble over the page
  'BackForwardCache', // a page left stays alive: its fields come back, its orders get no answer
  'Prerender2', // pages nobody asked for
  'MediaRouter', // looks for other screens on the network
  'OptimizationHints', // tells a server where the person goes
  'AutofillServerCommunication', // tells a server what forms look like
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'GlobalMediaControls', // a window of the browser
  'HttpsUpgrades', // the keeper upgrades by itself, and refuses the rest
  'HttpsFirstBalancedModeAutoEnable', // its warning page has a key « continue »
]

/** Where each thing the browser writes stands, all inside the session's folder. */
export const placesIn = (folder: string) => ({
  profile: join(folder, 'profile'),
  cache: join(folder, 'cache'),
  home: join(folder, 'home'),
  temporary: join(folder, 'tmp'),
  programs: join(folder, 'bin'),
  downloads: join(folder, 'downloads'),
  uploads: join(folder, 'uploads'),
  prints: join(folder, 'prints'),
})

/** Window class, so that the window manager can tell the site's windows from the kiosk's. */
export const windowClass = 'escale-site'

/** All arguments of the browser, in order. */
export function browserFlags(settings: KeeperSettings): string[] {
  const { bounds, folder, isSandboxed, policyProbe } = settings
  const places = placesIn(folder)
  return [
    // A pipe: no port, no other program can hold it.
    '--remote-debugging-pipe',
    `--user-data-dir=${places.profile}`,
    `--disk-cache-dir=${places.cache}`,
    // No welcome, no « make me your browser ».
    '--no-first-run',
    '--no-default-browser-check',
    // No key ring of the system: its keys would outlive the session.
    '--password-store=basic',
    // Nothing of its own on the network: variations, components, sync, time, safe-browsing lists.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--no-pings',
    // A crash is not reported, and the reporter would be a process outside the group.
    '--disable-breakpad',
    '--disable-crash-reporter',
    // No extension, none of the distribution's either.
    '--disable-extensions',
    '--disable-default-apps',
    // No bubble: notifications, infobars, « restore pages ».
    '--disable-notifications',
    '--disable-infobars',
    '--hide-crash-restore-bubble',
    '--disable-search-engine-choice-screen',
    '--noerrdialogs',
    // A hidden window is warm, not asleep: the next person waits for nothing.
    '--disable-backgrounding-occluded-windows',
    `--disable-features=${unwantedFeatures.join(',')}`,
    '--lang=fr',
    '--accept-lang=fr,en',
    `--class=${windowClass}`,
    // A window without tabs or address bar. The address leads nowhere: the keeper serves the waiting page there.
    `--app=${policyProbe.known}`,
    `--window-position=${bounds.left},${bounds.top}`,
    `--window-size=${bounds.width},${bounds.height}`,
    // As root, in tests: the sandbox refuses to start, and without it a bar says so unless this is a test.
    ...(isSandboxed ? [] : ['--no-sandbox', '--test-type']),
  ]
}
