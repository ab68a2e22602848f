/**
 * `node src/hub/taken-numbers.ts [--data .escale/hub] [--release dist/release]`: what whoever publishes into that folder has
 * to know of this machine's hub, which had releases from the console too. Prints `TakenNumbers` as JSON.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Kysely } from 'kysely'
import { listReleases } from './releases/list-releases.ts'
import type { HubDatabase } from './store/database.ts'
import type { HubReader } from './store/hub-store.ts'
import { openPostgresStore } from './store/postgres-store.ts'
import { sqliteDialect } from './store/sqlite-dialect.ts'
import { isAddress, notAnAddress, whyNotOpening } from './why-not-opening.ts'

export interface TakenNumbers {
  /** Highest number of a release or of its snapshot; 0 when there is none. */
  readonly highest: number
  /** The newest release of the folder has a number under which the hub knows other files: the hub will not take it. */
  readonly isFolderTooLate: boolean
  /** The hub has releases that the folder has not: its console has published. */
  readonly isConsoleAhead: boolean
}

export async function takenNumbers(db: HubReader, releaseDir: string): Promise<TakenNumbers> {
  const { targets, snapshot } = (await listReleases(db)).versions
  const newest = newestIn(releaseDir)
  const known =
    newest &&
    (await db
      .selectFrom('release')
      .select('targets_sha256')
      .where('number', '=', newest.number)
      .executeTakeFirst())
  return {
    highest: Math.max(targets, snapshot),
    isConsoleAhead: targets > (newest?.number ?? 0),
    isFolderTooLate:
      newest !== undefined &&
      (known === undefined ? newest.number < targets : known.targets_sha256 !== newest.sha256),
  }
}

/** The list of files of the highest number. */
function newestIn(releaseDir: string): { number: number; sha256: string } | undefined {
  const metadata = join(releaseDir, 'metadata')
  if (!existsSync(metadata)) return undefined
  const numbers = readdirSync(metadata).flatMap((name) => {
    const [, number] = /^(\d+)\.targets\.json$/.exec(name) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  if (numbers.length === 0) return undefined
  const number = Math.max(...numbers)
  const bytes = readFileSync(join(metadata, `${number}.targets.json`))
  return { number, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const nothingTaken: TakenNumbers = { highest: 0, isFolderTooLate: false, isConsoleAhead: false }

/** A hub that runs may have the file open: it is read beside it, and a hub that never was is not made. */
async function takenIn(dataDir: string, releaseDir: string): Promise<TakenNumbers> {
  const url = process.env['DATABASE_URL']
  if (url !== undefined) {
    const store = await openPostgresStore({ url, nowMs: Date.now() })
    const taken = await takenNumbers(store.read, releaseDir)
    await store.close()
    return taken
  }
  const file = join(dataDir, 'hub.sqlite')
  if (!existsSync(file)) return nothingTaken
  const opened = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  const taken = await takenNumbers(
    new Kysely<HubDatabase>({ dialect: sqliteDialect(opened) }),
    releaseDir,
  )
  opened.close()
  return taken
}

/** What is wrong with the base, when the person at the keyboard can do something about it. */
async function sayTaken(dataDir: string, releaseDir: string): Promise<string | undefined> {
  try {
    console.log(JSON.stringify(await takenIn(dataDir, releaseDir)))
    return undefined
  } catch (error) {
    const isOnServer = process.env['DATABASE_URL'] !== undefined
    const why = whyNotOpening(error, isOnServer ? undefined : dataDir)
    if (why === undefined) throw error
    return why
  }
}

if (import.meta.main) {
  const options = {
    data: { type: 'string', default: '.escale/hub' },
    release: { type: 'string', default: 'dist/release' },
  } as const
  const { values } = parseArgs({ options })
  const url = process.env['DATABASE_URL']
  const why =
    url === undefined || isAddress(url) ? await sayTaken(values.data, values.release) : notAnAddress
  if (why !== undefined) {
    console.error(why)
    process.exitCode = 1
  }
}
