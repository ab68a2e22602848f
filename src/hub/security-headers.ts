/** What every answer of the hub tells the browser to forbid, whatever the page asks. */

/** Content Security Policy, level 3. Nothing but our own files runs. */
const contentSecurityPolicy = (differences: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    // The prerendered page carries the styles of its first screen; an inline style runs nothing.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    // Recorded sentences come in one file and are played one at a time, from the page's own memory.
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...differences,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/**
 * Nothing a guide needs, and each one a prompt that would frighten somebody, or a way to watch them. `clipboard-read` is
 * not here: Chromium 156 then refuses to write as well, and the end of a session could not empty the clipboard.
 */
const forbiddenFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
/** Of passkeys and security keys: whether the page may ask for one, and make one known. */
const permissionsPolicy = (ask: '' | 'self', make: '' | 'self') =>
  [
    ...forbiddenFeatures.map((feature) => `${feature}=()`),
    `publickey-credentials-create=(${make})`,
    `publickey-credentials-get=(${ask})`,
  ].join(', ')

type SecurityHeaders = Readonly<Record<string, string>>

export const securityHeaders: SecurityHeaders = {
  'content-security-policy': contentSecurityPolicy(),
  // With « allow-popups » the kiosk keeps the handle of the sites it opens, to close them at the end of the session.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  // An aidant touches a security key on a terminal; none is made there.
  'permissions-policy': permissionsPolicy('self', ''),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The console signs in with passkeys and shows the kiosk's preview in a frame; it opens nothing. */
const consoleHeaders: SecurityHeaders = {
  ...securityHeaders,
  'content-security-policy': contentSecurityPolicy({
    'img-src': "'self' data: blob:",
    'frame-src': "'self'",
  }),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': permissionsPolicy('self', 'self'),
}

/** The aidants' space signs in with passkeys and opens nothing. */
const aidantHeaders: SecurityHeaders = {
  ...securityHeaders,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': permissionsPolicy('self', 'self'),
}

/** The kiosk as the console shows it: the only page that may be framed, by our own pages. */
const previewHeaders: SecurityHeaders = {
  ...securityHeaders,
  'content-security-policy': contentSecurityPolicy({ 'frame-ancestors': "'self'" }),
  'permissions-policy': permissionsPolicy('', ''),
}

/** `path` as asked for, without its query. */
export function securityHeadersFor(path: string): SecurityHeaders {
  if (/^\/admin(?:\/|$)/.test(path)) return consoleHeaders
  if (/^\/aidant(?:\/|$)/.test(path)) return aidantHeaders
  if (/^\/preview(?:\.html|\/|$)/.test(path)) return previewHeaders
  return securityHeaders
}
