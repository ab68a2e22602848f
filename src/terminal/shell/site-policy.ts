/** From the sites of a release to what the user plane may reach, and the browser's own policy beside it. */
import type { Site } from '#contract/registry.ts'
import { rulesOf } from '../lockdown/allow-list.ts'
import { policyOf } from '../lockdown/policy.ts'
import { writePolicy } from '../lockdown/write-policy.ts'
import type { PlaneSettings } from '../wipe/start-plane.ts'

/** Windows of one site at once. */
const maxWindows = 4
const maxDownloads = 20
const maxDownloadBytes = 100 * 2 ** 20
/** Where a browser waits, unseen; each site is placed when it opens. */
const waitingBounds = { left: 400, top: 0, width: 880, height: 720 }

export interface SitePolicySettings {
  readonly browserPath: string
  readonly kioskOrigin: string
  readonly policyFolder: string
  readonly isSandboxed: boolean
}

/**
 * Writes the policy, and gives the settings of the user plane. `policyFault` is the system's code when the policy could
 * not be written: the terminal works without it, and says so.
 */
export async function applySites(
  settings: SitePolicySettings,
  sites: Readonly<Record<string, Site>>,
): Promise<{ readonly plane: PlaneSettings; readonly policyFault: string | undefined }> {
  const rules = rulesOf(sites)
  const { policy, probe } = policyOf(rules, settings.kioskOrigin)
  const written = await writePolicy(settings.policyFolder, policy)
  const plane = {
    browserPath: settings.browserPath,
    rules,
    bounds: waitingBounds,
    maxWindows,
    maxDownloadBytes,
    maxDownloads,
    policyProbe: probe,
    isSandboxed: settings.isSandboxed,
  }
  return { plane, policyFault: written.ok ? undefined : written.fault }
}
