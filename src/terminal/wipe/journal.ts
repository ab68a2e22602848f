/**
 * The planes that exist, one small file each, on the disk before the plane is used: whatever kills the supervisor, the
 * next start knows what to look for. On the disk rather than in memory, so that a power cut leaves its evidence too.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { planeBodySchema, type PlaneBody } from './plane-body.ts'
import { bootId } from './processes.ts'
import { syncFolder, writeDurably } from './write-durably.ts'

const entrySchema = v.strictObject({ boot: v.string(), body: planeBodySchema })

export interface Journal {
  /** Rejects when the disk refuses: the plane must not be used then. */
  note(body: PlaneBody): Promise<void>
  /** Never rejects: an entry that stays costs the next start one look. */
  forget(body: PlaneBody): Promise<void>
  /** What is noted; leaders of before the last start of the PC are left out. */
  read(): Promise<PlaneBody[]>
}

function bodyOf(text: string): PlaneBody | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const entry = v.safeParse(entrySchema, json)
  if (!entry.success) return undefined
  const { boot, body } = entry.output
  return boot === bootId() ? body : { ...body, leaders: [] }
}

export function openJournal(stateFolder: string): Journal {
  const folder = join(stateFolder, 'planes')
  const fileOf = (body: PlaneBody) => join(folder, `${basename(body.folder)}.json`)
  return {
    note: async (body) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeDurably(fileOf(body), JSON.stringify({ boot: bootId(), body }))
    },
    forget: async (body) => {
      try {
        await rm(fileOf(body), { force: true })
        await syncFolder(folder)
      } catch {
        // Read-only or failing disk: found again at the next start.
      }
    },
    read: async () => {
      const names = await readdir(folder).catch(() => [])
      const texts = await Promise.all(
        names
          .filter((name) => name.endsWith('.json'))
          .map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
      )
      return texts.flatMap((text) => bodyOf(text) ?? [])
    },
  }
}
