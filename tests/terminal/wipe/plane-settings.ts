import type { PlaneSettings } from '#terminal/wipe/start-plane.ts'

export const planeSettings = (does = 'good', sites: readonly string[] = []): PlaneSettings => ({
  browserPath: does,
  rules: sites.map((site) => ({ site, origins: [`https://${site}.exemple.nc`] })),
  bounds: { left: 0, top: 0, width: 100, height: 100 },
  maxWindows: 4,
  maxDownloadBytes: 1000,
  maxDownloads: 2,
  policyProbe: { known: 'https://known.invalid/', refused: 'https://refused.invalid/' },
  isSandboxed: true,
})
