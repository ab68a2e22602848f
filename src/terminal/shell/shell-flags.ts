/** How the browser of the kiosk is started: the whole screen, nothing of its own on it. */

/** Parts of the browser that speak over the page or send something, and have no flag of their own. */
const unwantedFeatures = [
  'Translate', // a bubble over the guide
  'MediaRouter', // looks for other screens on the network
  'DialMediaRouteProvider',
  'OptimizationHints', // tells a server what is shown
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls', // a window of the browser
]

/** Window class, so that the window manager can tell the guide's window from the sites'. */
export const shellClass = 'escale-kiosk'

export interface ShellFlagSettings {
  /** Kept from one day to the next: the guide and its offline copy. Nothing of a person is ever in it. */
  readonly profile: string
  /** Where the window starts: the supervisor serves its own page there. */
  readonly address: string
  /** Needed as root only, which is in tests. */
  readonly isSandboxed: boolean
}

export const shellFlags = ({ profile, address, isSandboxed }: ShellFlagSettings): string[] => [
  // A pipe: no port, no other program can hold it.
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--kiosk',
  `--app=${address}`,
  `--class=${shellClass}`,
  // No welcome, no « make me your browser », no « restore pages » after a power cut.
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--noerrdialogs',
  '--disable-infobars',
  '--disable-notifications',
  '--disable-search-engine-choice-screen',
  // No key ring of the system: it would ask for a password.
  '--password-store=basic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-default-apps',
  // A swipe or a pinch is a slip of the hand, not an order.
  '--overscroll-history-navigation=0',
  '--disable-pinch',
  `--disable-features=${unwantedFeatures.join(',')}`,
  '--lang=fr',
  // As root, in tests: the sandbox refuses to start, and without it a bar says so unless this is a test.
  ...(isSandboxed ? [] : ['--no-sandbox', '--test-type']),
]
