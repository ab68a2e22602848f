/** A fleet's hub behind a mirror, and an administrator who publishes in a moment. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/setup/install.js'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { startMirror } from './mirror.ts'
import { type NewRelease, trialKey, writeRelease } from './release-writer.ts'

export type ReleaseStage = Awaited<ReturnType<typeof startReleaseStage>>

export async function startReleaseStage() {
  const releaseDir = temporaryFolder()
  cpSync(join(projectDir, 'dist', 'release'), releaseDir, { recursive: true })
  const hub = await startFleetHub(releaseDir)
  const mirror = await startMirror(hub.origin)
  const key = await trialKey('release')
  /** Signed and in the folder; no terminal is told. */
  const write = (release: NewRelease) =>
    writeRelease(releaseDir, key, { now: new Date(hub.nowMs()), ...release })
  return {
    hub,
    mirror,
    releaseDir,
    write,
    /** Signed, and given to every terminal. Answers its number. */
    async publish(release: NewRelease) {
      const number = await write(release)
      await hub.takeRelease()
      return number
    },
    async stop() {
      await mirror.stop()
      await hub.stop()
      rmSync(releaseDir, { recursive: true, force: true })
    },
  }
}
