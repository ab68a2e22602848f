import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { systemClock, type Clock } from '#terminal/clock.ts'
import { openJournal } from '#terminal/wipe/journal.ts'
import { killPlanes } from '#terminal/wipe/kill-planes.ts'
import { freshFolder } from './fresh-folder.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
export const fakeKeeper = path('./fake-keeper.ts')

/** A state folder and a root of session folders under it, whose processes end with the test. */
export function stand(clock: Clock = systemClock) {
  const stateFolder = freshFolder()
  const root = { path: join(stateFolder, 'sessions'), isOnMemoryDisk: false }
  mkdirSync(root.path)
  const journal = openJournal(stateFolder)
  const folders = () => readdirSync(root.path)
  onTestFinished(async () => {
    const leftOver = folders().map((name) => ({ folder: join(root.path, name), leaders: [] }))
    await killPlanes([...(await journal.read()), ...leftOver], systemClock, 5000)
  })
  return {
    places: { stateFolder, runtimeFolder: undefined },
    root,
    journal,
    folders,
    start: { root, journal, keeperScript: fakeKeeper, clock },
  }
}
