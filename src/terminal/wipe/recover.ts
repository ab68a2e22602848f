/** Before any screen: whatever a session left when everything stopped is found and erased. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import type { Clock } from '../clock.ts'
import { openJournal } from './journal.ts'
import { folderName, type PlaneBody } from './plane-body.ts'
import type { Receipts } from './receipts.ts'
import { everyRoot, type RootPlaces } from './session-root.ts'
import { wipePlane, type SharedTraces } from './wipe-plane.ts'

const attempts = 2

export interface RecoverySettings {
  readonly places: RootPlaces
  readonly receipts: Receipts
  readonly shared: SharedTraces
  readonly today: () => string
  readonly clock: Clock
}

async function foldersIn(root: string): Promise<string[]> {
  const names = await readdir(root).catch(() => [])
  return names.filter((name) => folderName.test(name)).map((name) => join(root, name))
}

/** Bodies of the journal, and folders that it does not know. */
async function findBodies(settings: RecoverySettings): Promise<PlaneBody[]> {
  const noted = await openJournal(settings.places.stateFolder).read()
  const known = new Set(noted.map(({ folder }) => folder))
  const roots = await everyRoot(settings.places)
  const folders = (await Promise.all(roots.map(foldersIn))).flat()
  const unknown = folders.filter((folder) => !known.has(folder))
  return [...noted, ...unknown.map((folder) => ({ folder, leaders: [] }))]
}

/**
 * `undefined` when nothing was left; else the receipt of the last attempt. One that is not `ok` means that no person may
 * sit down here.
 */
export async function recoverSessions(
  settings: RecoverySettings,
): Promise<WipeReceipt | undefined> {
  const journal = openJournal(settings.places.stateFolder)
  const bodies = await findBodies(settings)
  if (bodies.length === 0) return undefined
  for (let attempt = 1; ; attempt += 1) {
    const draft = await wipePlane({
      bodies,
      shared: settings.shared,
      names: () => Promise.resolve('unknown'),
      cause: 'found-at-start',
      attempt,
      browser: '',
      day: settings.today(),
      clock: settings.clock,
    })
    const receipt = await settings.receipts.add(draft)
    if (receipt.ok) await Promise.all(bodies.map((body) => journal.forget(body)))
    if (receipt.ok || attempt === attempts) return receipt
  }
}
