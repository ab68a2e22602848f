/**
 * The managed policy of Chromium, Chrome and Edge: the second lock under the supervisor's own. It closes what a window
 * can be led to: other addresses, the browser's own pages, its dialogs, its memory, its invitations.
 *
 * [Note: Left out on purpose] `DeveloperToolsAvailability: 2` and `RemoteDebuggingAllowed: false` would cut the
 * supervisor's own pipe: `devtools://*` and `chrome://*` are refused as addresses, and the keys never arrive.
 * `DownloadRestrictions` too: downloads belong to the session's folder, and go with it. `javascript:` is refused where a
 * person types or keeps an address only: old official sites have buttons made of it.
 */
import { createHash } from 'node:crypto'
import type { AllowRules } from '../plane/keeper-words.ts'

type PolicyValue = boolean | number | string | readonly string[]
export type ManagedPolicy = Readonly<Record<string, PolicyValue>>

const refusedAddresses = [
  '*',
  // `*` does not reach the browser's own pages.
  'chrome://*',
  'devtools://*',
  'view-source:*',
  'file://*',
  'data:*',
  'javascript:*',
  'filesystem:*',
  'chrome-search://*',
  'edge://*',
]

/** 1 allows, 2 blocks. */
const blocked = 2

const closedDoors: ManagedPolicy = {
  // Nothing learnt, kept or offered back. The profile goes with the session; these keep the bubbles away.
  PasswordManagerEnabled: false,
  PasswordManagerPasskeysEnabled: false,
  PasswordLeakDetectionEnabled: false,
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  PaymentMethodQueryEnabled: false,
  SavingBrowserHistoryDisabled: true,
  BookmarkBarEnabled: false,
  EditBookmarksEnabled: false,
  // No account, no other profile, no window without policy.
  BrowserSignin: 0,
  SyncDisabled: true,
  BrowserAddPersonEnabled: false,
  BrowserGuestModeEnabled: false,
  IncognitoModeAvailability: 1,
  // Dialogs that show the disk. Official sites get files from the session's folder, through the supervisor.
  AllowFileSelectionDialogs: false,
  PromptForDownloadLocation: false,
  PrintingEnabled: false,
  // Nothing a site may ask the person to allow; windows of a site are the supervisor's to judge.
  DefaultPopupsSetting: 1,
  DefaultNotificationsSetting: blocked,
  DefaultGeolocationSetting: blocked,
  DefaultClipboardSetting: blocked,
  DefaultSensorsSetting: blocked,
  DefaultWebUsbGuardSetting: blocked,
  DefaultWebBluetoothGuardSetting: blocked,
  DefaultWebHidGuardSetting: blocked,
  DefaultSerialGuardSetting: blocked,
  DefaultFileSystemReadGuardSetting: blocked,
  DefaultFileSystemWriteGuardSetting: blocked,
  DefaultLocalFontsSetting: blocked,
  DefaultWindowManagementSetting: blocked,
  DefaultIdleDetectionSetting: blocked,
  AudioCaptureAllowed: false,
  VideoCaptureAllowed: false,
  ScreenCaptureAllowed: false,
  // Nothing that speaks over the page or leaves this PC.
  DefaultSearchProviderEnabled: false,
  SearchSuggestEnabled: false,
  TranslateEnabled: false,
  SpellCheckServiceEnabled: false,
  SpellcheckEnabled: false,
  AlternateErrorPagesEnabled: false,
  NetworkPredictionOptions: blocked,
  MetricsReportingEnabled: false,
  UrlKeyedAnonymizedDataCollectionEnabled: false,
  UserFeedbackAllowed: false,
  FeedbackSurveysEnabled: false,
  PromotionsEnabled: false,
  BrowserLabsEnabled: false,
  BackgroundModeEnabled: false,
  DefaultBrowserSettingEnabled: false,
  EnableMediaRouter: false,
  LiveTranslateEnabled: false,
  QRCodeGeneratorEnabled: false,
  DesktopSharingHubEnabled: false,
  // The browser's generative helpers: each has its own number for « off ».
  GeminiSettings: 1,
  AIModeSettings: 1,
  LensOverlaySettings: 1,
  HelpMeWriteSettings: 2,
  HistorySearchSettings: 2,
  TabCompareSettings: 2,
  ExtensionInstallBlocklist: ['*'],
  AllowDinosaurEasterEgg: false,
  // A certificate nobody can check stays refused, whatever is typed.
  SSLErrorOverrideAllowed: false,
  HideWebStoreIcon: true,
}

/**
 * An origin as the browser's filters write it: without the dot before it, a host would stand for its subdomains as
 * well (chromeenterprise.google/policies/url-patterns).
 */
function filterOf(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  const isAddress = /^\[|^[\d.]+$/.test(hostname)
  const defaultPort = protocol === 'https:' ? '443' : '80'
  return `${protocol}//${isAddress ? '' : '.'}${hostname}:${port || defaultPort}`
}

/** Two addresses that nobody can reach (RFC 6761, `.invalid`): the policy in force knows the first, and no other. */
export interface PolicyProbe {
  readonly known: string
  readonly refused: string
}

/**
 * The policy for these sites and this kiosk, and how to see that it is in force: it carries an address made of its own
 * content, so that an older policy does not know it.
 */
export function policyOf(
  rules: AllowRules,
  kioskOrigin: string,
): { readonly policy: ManagedPolicy; readonly probe: PolicyProbe } {
  const origins = [kioskOrigin, ...rules.flatMap((rule) => rule.origins)]
  const allowed = [...new Set(origins.map(filterOf))].toSorted()
  const content = {
    ...closedDoors,
    AutoplayAllowlist: [kioskOrigin],
    URLBlocklist: refusedAddresses,
    URLAllowlist: allowed,
  }
  const mark = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
  const known = `https://${mark}.policy.escale.invalid`
  return {
    policy: { ...content, URLAllowlist: [...allowed, filterOf(known)] },
    probe: { known: `${known}/`, refused: 'https://refused.policy.escale.invalid/' },
  }
}

/** The text of the policy file. */
export const policyText = (policy: ManagedPolicy) => `${JSON.stringify(policy, null, 2)}\n`
